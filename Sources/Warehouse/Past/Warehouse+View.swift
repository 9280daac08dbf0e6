internal import Storage

extension Warehouse {
    /// The warehouse as it is seen from `viewpoint`.
    ///
    /// Whatever is asked of it runs as it does in the present, on a private copy that has been
    /// turned back. The copy is a temporary file that no folder lists, so that nothing is left of
    /// it even if the process is killed.
    ///
    /// - Throws: ``MomentError`` or ``EditionError`` if there is nothing to be seen from there.
    public func view(from viewpoint: Viewpoint) throws -> View {
        if viewpoint.isPlain { return View(warehouse: self, words: [], notes: []) }
        return try connection.readTransaction {
            var (words, notes): ([String], [String]) = ([], [])
            var seen = self
            if let moment = viewpoint.moment {
                let cut = try cut(at: moment)
                if try !isPresent(cut) {
                    seen = try privateCopy()
                    try seen.rewind(to: cut)
                }
                words.append("as of \(moment)")
                notes.append(try note(on: moment, cut))
            }
            if !viewpoint.editions.isEmpty {
                try seen.check(viewpoint.editions)
                if seen.connection === connection { seen = try privateCopy() }
                try seen.chooseEditions(viewpoint.editions)
                words += viewpoint.editions.map { "edition \($0)" }
                notes += viewpoint.editions.map(\.note)
            }
            return View(warehouse: seen, words: words, notes: notes)
        }
    }

    private func note(on moment: Moment, _ cut: Cut) throws -> String {
        let ended = try batch(cut.lastBatch).flatMap(\.finishedAt) ?? ""
        return
            "as of \(moment): what the warehouse knew then; its last batch was \(cut.lastBatch), "
            + "of \(ended)"
    }
}

extension EditionChoice {
    fileprivate var note: String {
        let whose = publication ?? "each publication"
        return "edition: of \(whose) only the latest edition that is not after \(date)"
    }
}
