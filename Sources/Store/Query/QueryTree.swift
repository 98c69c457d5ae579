/// A part of a query while it is read: it grows from left to right, as PubMed reads.
///
/// Its depth is bounded, because SQLite's own parsers are: where AND and OR alternate more often, the rest is joined
/// flat.
struct QueryTree {
    private(set) var node: QueryNode
    private(set) var depth: Int
    /// Whether something was joined otherwise than it was written.
    private(set) var isFlattened = false

    static let mostDepth = 60

    init(_ node: QueryNode) {
        self.node = node
        depth = Self.depth(node)
    }

    /// Joins what comes next.
    mutating func add(_ other: QueryTree, isOr: Bool) {
        isFlattened = isFlattened || other.isFlattened
        var right = other
        if right.depth >= Self.mostDepth { right.flatten(isOr: isOr) }
        var isOr = isOr
        if depth >= Self.mostDepth, isOr != self.isOr {
            isOr = !isOr
            isFlattened = true
        }
        let isSame = isOr ? self.isOr : isAnd
        let isSameRight = isOr ? right.isOr : right.isAnd
        var nodes = isSame ? takeNodes() : [node]
        nodes += isSameRight ? right.takeNodes() : [right.node]
        node = isOr ? .or(nodes) : .and(nodes)
        depth = max(isSame ? depth : depth + 1, isSameRight ? right.depth : right.depth + 1)
    }

    /// The parts, which this tree lets go of, so that they grow in place.
    private mutating func takeNodes() -> [QueryNode] {
        switch node {
        case .and(let nodes), .or(let nodes):
            node = .and([])
            return nodes
        default: return [node]
        }
    }

    mutating func negate() {
        node = .negated(node)
        depth += 1
    }

    private var isOr: Bool { if case .or = node { true } else { false } }
    private var isAnd: Bool { if case .and = node { true } else { false } }

    private mutating func flatten(isOr: Bool) {
        let leaves = Self.leaves(node)
        node = isOr ? .or(leaves) : .and(leaves)
        depth = 2
        isFlattened = true
    }

    private static func leaves(_ node: QueryNode) -> [QueryNode] {
        switch node {
        case .and(let nodes), .or(let nodes): nodes.flatMap(leaves)
        case .not(let inner): leaves(inner).map(QueryNode.negated)
        case .text, .field: [node]
        }
    }

    private static func depth(_ node: QueryNode) -> Int {
        switch node {
        case .and(let nodes), .or(let nodes): 1 + (nodes.map(depth).max() ?? 0)
        case .not(let inner): 1 + depth(inner)
        case .text, .field: 1
        }
    }
}
