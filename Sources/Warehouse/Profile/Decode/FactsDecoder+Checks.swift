extension FactsDecoder {
    /// Notes what the fields, the period and the values together leave out or say twice.
    mutating func checkColumns() {
        noteTwice()
        noteUnusedValues()
        var certain = Set(form.fields.keys).union(periodColumns)
        for day in form.fields.keys { certain.insert(precision(of: day)) }
        for name in dataset.requiredColumns where !certain.contains(name) {
            noteMissing([name], needs: "\(dataset) need it")
        }
        for rule in dataset.rules {
            switch rule.kind {
            case .valueOrRange(let value, let low, let high):
                if !certain.contains(value), !(certain.contains(low) && certain.contains(high)) {
                    noteMissing([value, low], needs: "\(dataset) need it, or \(low) and \(high)")
                }
            case .exactlyWhere(let column, let word, let other):
                if case .constant(word)? = form.fields[column]?.origin, !certain.contains(other) {
                    noteMissing([other], needs: "it goes with \(column) = \"\(word)\"")
                }
            default: break
            }
        }
    }

    /// Notes a column that nothing gives to some of the facts; it is the first of `names`, any of
    /// which would do.
    private func noteMissing(_ names: [String], needs: String) {
        let name = names[0]
        let lacking = form.values.filter { values in !names.contains { values.set[$0] != nil } }
        if form.values.isEmpty || lacking.count == form.values.count {
            faults.note(
                fieldsPlace, "[table.facts.fields] has no \(name), and \(needs)",
                fix: "add a line \(name) = …: \(form(of: name))")
            return
        }
        for values in lacking {
            faults.note(
                values.place, "the values of this block have no \(name), and \(needs)",
                fix: "add \(name) = \"…\" to its set, or a line \(name) = … to [table.facts.fields]"
            )
        }
    }

    private func form(of name: String) -> String {
        dataset.index(of: name).map { dataset.columns[$0].form } ?? "give a value"
    }

    private func noteTwice() {
        guard form.period != nil else { return }
        for name in periodColumns {
            guard let rule = form.fields[name] else { continue }
            faults.note(
                rule.place, "\(name) is set, and so does period",
                fix: "leave \(name) or period out")
        }
    }

    private func noteUnusedValues() {
        guard let first = form.values.first, !usesValue else { return }
        faults.note(
            first.place, "the cells of these columns become no field",
            fix: "write { value = true } for the field that they are")
    }

    /// The column that holds how much of a day is known.
    private func precision(of day: String) -> String {
        let own = day.hasSuffix("_on") ? String(day.dropLast(3)) + "_precision" : ""
        return dataset.index(of: own) == nil ? "day_precision" : own
    }
}

extension Dataset {
    /// The columns that a profile has to set: all that need a value but the source.
    fileprivate var requiredColumns: [String] {
        columns.filter { $0.isRequired && $0.kind != .reference(.sources) }.map(\.name)
    }
}
