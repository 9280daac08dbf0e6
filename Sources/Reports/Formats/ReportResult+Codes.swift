internal import Storage

extension ReportResult {
    /// The codes in the shown columns with what they stand for, where no shown column says that.
    func namesOfCodes(in shown: [Int]) -> [(code: String, name: String)] {
        var seen: Set<String> = []
        var names: [(code: String, name: String)] = []
        for index in shown {
            guard let place = placeOfName(ofCodesIn: index), !shown.contains(place) else {
                continue
            }
            for row in rows {
                let code = columns[index].tableText(row[index])
                let name = columns[place].tableText(row[place])
                guard !code.isEmpty, !name.isEmpty, seen.insert(code).inserted else { continue }
                names.append((code, name))
            }
        }
        return names
    }

    /// The column of the names of what another has codes of.
    private func placeOfName(ofCodesIn index: Int) -> Int? {
        let code = columns[index].name
        // Sources have a list of their own.
        guard code != "source" else { return nil }
        return columns.firstIndex {
            $0.name == code + "_title" || (code == "host" && $0.name == "host_name")
        }
    }
}
