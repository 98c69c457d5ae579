import Articles
import Foundation

/// A day of the calendar, for what is said relative to today.
struct QueryDay: Equatable {
    var year: Int
    var month: Int
    var day: Int

    /// In UTC, as all moments of a library are.
    static func today() -> QueryDay {
        let days = Int((Date().timeIntervalSince1970 / 86_400).rounded(.down))
        return QueryDay(daysSince1970: days)
    }

    init(year: Int, month: Int, day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// After H. Hinnant's `civil_from_days` (howardhinnant.github.io/date_algorithms.html).
    init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Its inverse, `days_from_civil`.
    var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day so many months before; the month's last one where it has no such day.
    func before(months: Int) -> QueryDay {
        let index = year * 12 + month - 1 - months
        let (newYear, newMonth) = (index / 12, index % 12 + 1)
        var newDay = day
        while newDay > 28, PublicationDate.Point(year: newYear, month: newMonth, day: newDay) == nil { newDay -= 1 }
        return QueryDay(year: newYear, month: newMonth, day: newDay)
    }

    func before(days: Int) -> QueryDay { QueryDay(daysSince1970: daysSince1970 - days) }

    var point: PublicationDate.Point? { PublicationDate.Point(year: year, month: month, day: day) }
}
