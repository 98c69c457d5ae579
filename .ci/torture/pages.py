"""The bytes of a library that mean something, by what they are for (sqlite.org/fileformat2.html)."""
import collections
import struct

import contents

TWO_BITS = "two bits"
KINDS = {0x0D: "table", 0x0A: "index", 0x05: "inner table", 0x02: "inner index"}


class Pages:
    def __init__(self, library):
        with open(library, "rb") as file:
            self.bytes = file.read()
        self.size = self.number(16, ">H")
        self.places = collections.defaultdict(list)
        self.places["header"].append(range(100))
        self.places["room for checksums"].append(range(20, 21))
        free = self.free_list()
        for start in range(0, len(self.bytes), self.size):
            if start // self.size + 1 not in free:
                self.read(start)
        self.derived = {page for root in derived_roots(library) for page in self.tree(root)}

    def number(self, at, form):
        return struct.unpack_from(form, self.bytes, at)[0]

    def free_list(self):
        """The numbers of unused pages; what leads from one to the next is what can be damaged of them."""
        free, trunk = set(), self.number(32, ">I")
        while trunk:
            start = (trunk - 1) * self.size
            count = self.number(start + 4, ">I")
            self.places["free list"].append(range(start, start + 8 + 4 * count))
            free |= {trunk, *struct.unpack_from(f">{count}I", self.bytes, start + 8)}
            trunk = self.number(start, ">I")
        return free

    def read(self, start):
        begin = start + 100 if start == 0 else start
        kind = KINDS.get(self.bytes[begin])
        if kind is None:
            self.places["overflow"].append(range(start, start + self.size))
            return
        length = 12 if kind.startswith("inner") else 8
        cells = self.number(begin + 3, ">H")
        content = start + (self.number(begin + 5, ">H") or 65536)
        self.places["page header"].append(range(begin, begin + length))
        self.places[TWO_BITS].append(range(content, start + self.size))
        self.places["cell pointer"].append(range(begin + length, begin + length + 2 * cells))
        self.places["schema" if start == 0 else kind].append(range(content, start + self.size))

    def tree(self, page):
        """The numbers of a tree's pages; those of long values aren't among them."""
        yield page
        start = (page - 1) * self.size
        if KINDS.get(self.bytes[start], "").startswith("inner"):
            cells = struct.unpack_from(f">{self.number(start + 3, '>H')}H", self.bytes, start + 12)
            for child in [self.number(start + cell, ">I") for cell in cells] + [self.number(start + 8, ">I")]:
                yield from self.tree(child)

    def is_derived(self, at):
        """Whether a byte belongs to what can be made anew from the rows of other tables."""
        return at // self.size + 1 in self.derived

    def damaged(self, generator, kind):
        """The bytes with some changed, and the first of these."""
        changed = bytearray(self.bytes)
        places = self.places[kind]
        place = generator.choices(places, weights=map(len, places))[0]
        start = generator.choice(place)
        if kind == TWO_BITS:
            # The sums of a checksum go along in steps of 32 bytes; what two changes do to them mustn't cancel out.
            other = generator.choice(range(start % 32, self.size, 32)) + start // self.size * self.size
            bit = 1 << generator.choice([7, 7, generator.randrange(8)])
            changed[start] ^= bit
            changed[other] ^= bit if other != start else 0
            return bytes(changed), start
        end = start + (1 if len(place) == 1 else generator.choice([1, 1, 1, 1, 2, 4, 32]))
        for at in range(start, min(end, start // self.size * self.size + self.size)):
            changed[at] ^= generator.choice([1 << generator.randrange(8), generator.randrange(1, 256)])
        return bytes(changed), start


def derived_roots(library):
    """The first pages of the tables that lib makes from others, and of indexes. An index that is its table's only one is
    none of them: where it tells of more rows than there are, nothing says which of the two is damaged."""
    with contents.opened(library) as connection:
        rows = connection.execute(
            """
            SELECT rootpage FROM sqlite_schema AS item WHERE name IN ('word', 'abbreviation', 'matching_key')
                OR (name LIKE 'article\\_search\\_%' ESCAPE '\\' AND rootpage > 0)
                OR (type = 'index' AND (
                    SELECT count(*) FROM pragma_index_list(item.tbl_name) AS other
                    JOIN sqlite_schema AS root ON root.name = other.name WHERE other.partial = 0
                ) > 1)
            """).fetchall()
    return [root for (root,) in rows]
