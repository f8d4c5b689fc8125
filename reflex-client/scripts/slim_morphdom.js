/**
 * The parts of morphdom that no page of ours ever reaches: morph.js hands over two elements of the same name and few
 * callbacks, and field_rule.js sees to all fields. A new morphdom in which they look different stops the build.
 */
const unreachable = [
  [/var HAS_TEMPLATE_SUPPORT = [^;]+;/, ""],
  [/var HAS_RANGE_SUPPORT = [^;]+;/, ""],
  [/function createFragmentFromTemplate[\s\S]+?(?=\/\*\*\n \* Returns true if two node's names)/, ""],
  [/var specialElHandlers = \{[\s\S]+?\n\};\n/, ""],
  [/specialElHandlers\.TEXTAREA\(fromEl, toEl\);/, ""],
  [/var specialElHandler = [\s\S]+?(?=\} \/\/ END: morphChildren)/, ""],
  [/if \(toNode\.nodeType === DOCUMENT_FRAGMENT_NODE \|\|[\s\S]+?(?=\/\/ update attributes)/, ""],
  [/if \(typeof toNode === 'string'\)[\s\S]+?(?=var getNodeKey)/, ""],
  [/if \(!childrenOnly\) \{\s+\/\/ Handle the case[\s\S]+?(?=morphEl\(morphedNode)/, "{"],
  [/if \(!childrenOnly && morphedNode !== fromNode[\s\S]+?(?=return morphedNode;)/, ""],
  [/else if \(beforeUpdateResult instanceof HTMLElement\) \{[\s\S]+?\n {8}\}/, ""],
  [/if \(curToNodeChild\.isSameNode[\s\S]+?\n {10}\}/, ""],
  [/var (onBeforeNodeAdded|onNodeAdded|onElUpdated|onBeforeNodeDiscarded|onNodeDiscarded) = [^;]+;/g, ""],
  [/var (skipFromChildren|addChild|skipFrom) = .+;/g, ""],
  [/(onNodeAdded|onElUpdated|onNodeDiscarded)\(\w+\);/g, ""],
  [/if \(onBeforeNodeDiscarded\(node\) === false\) \{[^}]+\}/, ""],
  [/var onBeforeNodeAddedResult = [\s\S]+?\n {12}\}/, "{"],
  [/!skipFrom && /, ""],
  [/if \(keyedRemovalList\) /, ""],
  [/attr\.localName \|\| attrName/g, "attr.localName"],
  [/else if \(curFromNodeType === TEXT_NODE \|\| curFromNodeType == COMMENT_NODE\)/, "else"],
  [/(?<=childrenOnly) === true/, ""],
  [/if \(!options\) \{\s+options = \{\};\s+\}/, ""],
  [/ \|\| (defaultGetNodeKey|noop)/g, ""],
  [/ \|\| node\.nodeType === DOCUMENT_FRAGMENT_NODE\$1/, ""],
  [/var (morphedNodeType|toNodeType) = .+;/g, ""],
  [/if\(!skipFrom\)\{ (.+;) \}/, "$1"],
  [/addChild\(fromEl, /g, "fromEl.appendChild("],
  [/if \(curToNodeChild\.actualize\)[\s\S]+?\n {12}\}/, ""],
]

/** @param {string} source */
export function slimMorphdom(source) {
  return unreachable.reduce(cutOut, source)
}

function cutOut(source, [pattern, replacement]) {
  if (!pattern.test(source)) throw new Error(`morphdom has changed: ${pattern} was not found`)
  return source.replace(pattern, replacement)
}
