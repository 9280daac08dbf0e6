internal import Platform

extension Warehouse {
    /// What each profile of the program would do with a file, the best first; those that do not
    /// find their table or their columns are left out.
    func fits(of input: ImportInput, _ form: FileForm, options: ImportOptions) throws
        -> [ProfileFit]
    {
        var fits: [ProfileFit] = []
        for name in Profile.catalogue {
            let profile = try Profile.named(name)
            guard profile.file.format == form.format else { continue }
            var options = options
            options.encoding = options.encoding ?? form.encoding
            guard var fit = try fit(of: profile, to: input, options: options) else { continue }
            fit.isNamedAlike = input.isNamedAlike(name)
            fits.append(fit)
        }
        fits.sort(by: ProfileFit.isBetter)
        guard let best = fits.first else { return [] }
        let rivals = fits.dropFirst().filter { $0.isAsGood(as: best) }.map(\.profile)
        fits[0].rivals = rivals
        for index in fits.indices where rivals.contains(fits[index].profile) {
            fits[index].rivals = [best.profile] + rivals.filter { $0 != fits[index].profile }
        }
        return fits
    }

    /// What a profile would do with a file; `nil` where it does not find its table.
    func fit(
        of profile: Profile, to input: ImportInput, options: ImportOptions
    ) throws -> ProfileFit? {
        var fit = ProfileFit(profile: profile.name, datasets: profile.datasets.map(\.name))
        do {
            for dataset in profile.datasets {
                try add(dataset, of: profile, input, options, to: &fit)
            }
        } catch is LayoutFault {
            return nil
        }
        return fit
    }

    private func add(
        _ dataset: Dataset, of profile: Profile, _ input: ImportInput, _ options: ImportOptions,
        to fit: inout ProfileFit
    ) throws {
        let registers = Registers(connection)
        var checker = try RowChecker(
            dataset, header: dataset.canonicalHeader(file: input.name), file: input.name,
            registers: registers, source: nil
        ).withoutOwners
        checker.allowsUnknownPeers = true
        let memory = dataset.name == "indicators" ? try MeasureMemory(connection) : nil
        let places = ["value", "measure", "ally", "unit"].map { dataset.index(of: $0) ?? 0 }
        let reader = ProfileReader(
            profile, for: dataset,
            input: ProfileInput(input: input, form: profile.file, encoding: options.encoding),
            source: try knownSource(of: profile, options, registers),
            allies: try AllyResolver(connection))
        loop: while true {
            switch try reader.next() {
            case .end: break loop
            case .problem(let problem, _):
                fit.rejected += 1
                fit.note(problem.reason)
            case .row:
                let faults = try checker.faults(in: reader, with: registers)
                if faults.isEmpty { fit.sound += 1 } else { fit.rejected += 1 }
                let texts = places.map { reader.text(ofField: $0) }
                if faults.isEmpty, let memory, let value = Double(texts[0]) {
                    fit.note(
                        isAlike: memory.isLike(
                            value, measure: texts[1], ally: texts[2], unit: texts[3]))
                }
                if let fault = faults.first { fit.note("\(dataset.name): \(fault.reason)") }
            }
        }
        let tally = reader.tally
        fit.skipped += tally.skippedCount
        fit.missing += tally.missing.values.reduce(0, +)
        fit.unusedColumns += tally.unusedColumns
        fit.totals.add(tally.totals)
        fit.columnCount += tally.columnCount
    }

    /// The source of the rows: a profile that leaves it open is tried with any that there is.
    private func knownSource(
        of profile: Profile, _ options: ImportOptions, _ registers: Registers
    ) throws -> String? {
        let codes = try registers.table(.sources).codes
        let named = options.source ?? profile.source
        return named.flatMap { codes.contains($0) ? $0 : nil } ?? codes.first
    }
}

extension ProfileFit {
    private static let shownCount = 5

    fileprivate mutating func note(isAlike: Bool?) {
        guard let isAlike else { return }
        if isAlike { alike += 1 } else { unlike += 1 }
    }

    fileprivate mutating func note(_ fault: String) {
        guard faults.count < Self.shownCount, !faults.contains(fault) else { return }
        faults.append(fault)
    }
}

extension ImportInput {
    /// Whether a word of a profile's name, or all of it, stands in the name of the file.
    fileprivate func isNamedAlike(_ profile: String) -> Bool {
        let file = (name.split(separator: "/").last ?? "").lowercased()
            .replacing("_", with: "-").replacing(" ", with: "-")
        return file.contains(profile)
    }
}
