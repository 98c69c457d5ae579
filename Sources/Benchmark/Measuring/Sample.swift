/// Values of one measurement.
struct Sample {
    private var values: [Double] = []

    init(_ values: [Double] = []) {
        self.values = values.sorted()
    }

    mutating func add(_ value: Double) {
        values.insert(value, at: values.firstIndex { $0 > value } ?? values.endIndex)
    }

    var median: Double { percentile(50) }
    var greatest: Double { values.last ?? 0 }

    /// The smallest value that so many of a hundred don't exceed; between the two in the middle for the median.
    func percentile(_ percent: Int) -> Double {
        guard !values.isEmpty else { return 0 }
        if percent == 50, values.count % 2 == 0 { return (values[values.count / 2 - 1] + values[values.count / 2]) / 2 }
        let rank = (values.count * percent + 99) / 100
        return values[max(0, rank - 1)]
    }
}
