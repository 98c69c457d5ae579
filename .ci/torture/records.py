"""Invented records."""
import json

FAMILIES = ["Okafor", "Lindqvist", "Marchetti", "Duarte", "Novak"]
WORDS = ["asparaginase", "vincristine", "dasatinib", "blinatumomab", "methotrexate", "nelarabine", "ponatinib"]


def record(number, twin=False):
    """A twin is the same article from another source, without its DOI."""
    surname = FAMILIES[number % 5] + chr(97 + number % 26)
    title = f"Outcome of {WORDS[number % 7]} and {WORDS[number // 7 % 7]} in cohort {number} of children with leukemia"
    item = {
        "id": f"r{number}", "type": "article-journal", "title": title,
        "author": [{"family": surname, "given": "A." if twin else "Ada"}, {"family": "Berg", "given": "Bo"}],
        "issued": {"date-parts": [[1990 + number % 30]]}, "container-title": "Journal of Invented Haematology",
        "volume": "" if twin else str(number % 50 + 1), "page": f"{number * 10 + 1}-{number * 10 + 9}",
        "abstract": f"Methods of cohort {number}. " + " ".join(WORDS[(number + i) % 7] for i in range(60)),
    }
    if not twin:
        item["DOI"] = f"10.5555/torture.{number}"
    return item


def write(path, numbers, twin=False):
    """A record file in CSL-JSON."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump([record(number, twin) for number in numbers], file)
    return path
