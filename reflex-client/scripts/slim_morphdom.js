/**
 * What is different in our copy of morphdom. A new morphdom in which these places look different stops the build.
 *
 * The parts that no page of ours ever reaches go: morph.js hands over two elements of the same name, their keys and few
 * callbacks, match_attributes.js sees to attributes, and field_rule.js to all fields.
 */
const unreachable = [
  // match_attributes.js has seen to them.
  [/function morphAttrs[\s\S]+?(?=var range;)/, ""],
  [/morphAttrs\(fromEl, toEl\);/, ""],
  [/morphdomFactory\(morphAttrs\)/g, "morphdomFactory()"],
  [/var HAS_TEMPLATE_SUPPORT = [^;]+;/, ""],
  [/var HAS_RANGE_SUPPORT = [^;]+;/, ""],
  [/function createFragmentFromTemplate[\s\S]+?(?=\/\*\*\n \* Returns true if two node's names)/, ""],
  [/var specialElHandlers = \{[\s\S]+?\n\};\n/, ""],
  // A page and its answer are both HTML.
  [
    /function compareNodeNames[\s\S]+?\n\}\n/,
    "function compareNodeNames(fromEl, toEl) { return fromEl.nodeName === toEl.nodeName }",
  ],
  [
    /if \(fromEl\.nodeName !== 'TEXTAREA'\) \{\s+(morphChildren\(fromEl, toEl\);)\s+\} else \{\s+specialElHandlers\.TEXTAREA\(fromEl, toEl\);\s+\}/,
    "$1",
  ],
  [/var specialElHandler = [\s\S]+?(?=\} \/\/ END: morphChildren)/, ""],
  [/if \(typeof toNode === 'string'\)[\s\S]+?(?=var getNodeKey)/, ""],
  [/if \(!childrenOnly\) \{\s+\/\/ Handle the case[\s\S]+?(?=morphEl\(morphedNode)/, "{"],
  [/if \(!childrenOnly && morphedNode !== fromNode[\s\S]+?(?=return morphedNode;)/, ""],
  [/else if \(beforeUpdateResult instanceof HTMLElement\) \{[\s\S]+?\n {8}\}/, ""],
  [/if \(curToNodeChild\.isSameNode[\s\S]+?\n {10}\}/, ""],
  [/var (onBeforeNodeAdded|onNodeAdded|onElUpdated|onNodeDiscarded) = [^;]+;/g, ""],
  [/var (skipFromChildren|addChild|skipFrom) = .+;/g, ""],
  [/(onNodeAdded|onElUpdated|onNodeDiscarded)\(\w+\);/g, ""],
  [/var onBeforeNodeAddedResult = [\s\S]+?\n {12}\}/, "{"],
  [/!skipFrom && /, ""],
  [/if \(keyedRemovalList\) /, ""],
  [/else if \(curFromNodeType === TEXT_NODE \|\| curFromNodeType == COMMENT_NODE\)/, "else"],
  [/(?<=childrenOnly) === true/, ""],
  [/if \(!options\) \{\s+options = \{\};\s+\}/, ""],
  [/ \|\| (defaultGetNodeKey|noop)/g, ""],
  [/ \|\| node\.nodeType === DOCUMENT_FRAGMENT_NODE\$1/, ""],
  [/var (morphedNodeType|toNodeType) = .+;/g, ""],
  [/if\(!skipFrom\)\{ (.+;) \}/, "$1"],
  [/addChild\(fromEl, /g, "fromEl.appendChild("],
  [/if \(parentNode\) \{\s+parentNode\.removeChild\(node\);\s+\}/, "node.remove();"],
  [/function removeNode\(node, parentNode, /, "function removeNode(node, "],
  [/removeNode\(elToRemove, elToRemove\.parentNode, false\)/, "removeNode(elToRemove)"],
  [/function addKeyedRemoval[\s\S]+?(?=function walkDiscardedChildNodes)/, ""],
  // Those without a key are reported to nobody, and those of the last that go are no longer looked for.
  [
    /function walkDiscardedChildNodes[\s\S]+?(?=\/\*\*\s+\* Removes a DOM node)/,
    `function walkDiscardedChildNodes(node) {
      for (let child = node.firstChild; child; child = child.nextSibling) {
        const key = getNodeKey(child)
        if (key) keyedRemovalList.push(key)
        else walkDiscardedChildNodes(child)
      }
    }
    function discard(node) {
      const key = getNodeKey(node)
      if (key) keyedRemovalList.push(key)
      else removeNode(node)
    }
    `,
  ],
  [/function removeNode\(node, skipKeyedNodes\)/, "function removeNode(node)"],
  [/walkDiscardedChildNodes\(node, skipKeyedNodes\);/, "walkDiscardedChildNodes(node)"],
  [/function cleanupFromEl[\s\S]+?(?=function morphEl)/, ""],
  [
    /var key = getNodeKey\(curChild\);\s+if \(key\) \{\s+var unmatchedFromEl = fromNodesLookup\[key\];/,
    "var key = getNodeKey(curChild), unmatchedFromEl = key && fromNodesLookup[key];",
  ],
  [
    /(?<=handleNodeAdded\(curChild\);\s+\}\s+)\} else \{\s+\/\/ recursively[\s\S]+?(?=curChild = nextSibling)/,
    "",
  ],
  [/if \(curToNodeChild\.actualize\)[\s\S]+?\n {12}\}/, ""],
  // Our callbacks answer with a boolean, and nobody asks what came of the morph.
  [/var beforeUpdateResult = (.+?);\s+if \(beforeUpdateResult === false\)/, "if (!$1)"],
  [/if \((onBefore\w+\(.+?\)) === false\)/g, "if (!$1)"],
  [/var morphedNode = fromNode;/, ""],
  [/morphEl\(morphedNode, toNode/, "morphEl(fromNode, toNode"],
  [/return morphedNode;/, ""],
  [
    /for \(var i=0, len=keyedRemovalList\.length; i<len; i\+\+\) \{\s+var elToRemove = fromNodesLookup\[keyedRemovalList\[i\]\];/,
    "for (const key of [...keyedRemovalList]) { const elToRemove = fromNodesLookup[key];",
  ],
]

/**
 * Lists move as little as they can. morphdom takes out all that stands between an element and its new place, and brings it
 * back later: a new first row moves every other one, and what moves loses its focus, its scroll position, its video.
 * Knowing which keys come again, new elements and moved ones go before what stays. Where the browser can move an element
 * without taking it out, it does.
 */
const mended = [
  [
    /function morphdomFactory/,
    `function place(parent, node, before) {
      if (before && before.parentNode !== parent) before = null
      const canMove = parent.moveBefore && parent.getRootNode() === node.getRootNode()
      parent[canMove ? "moveBefore" : "insertBefore"](node, before)
    }
    $&`,
  ],
  [/function indexTree[\s\S]+?indexTree\(fromNode\);/, ""],
  [/var curToNodeChild = /, "options.pair(fromEl, toEl);$&"],
  [/Object\.create\(null\);/, "options.keys.old;"],
  [
    /if \(\(matchingFromEl = fromNodesLookup\[curToNodeKey\]\)\) \{[\s\S]+?(?=\} else if \(curFromNodeKey\))/,
    `matchingFromEl = fromNodesLookup[curToNodeKey]
      if (curFromNodeKey && !options.keys.next[curFromNodeKey]) isCompatible = false
      else if (matchingFromEl && curFromNodeChild.nextElementSibling === matchingFromEl) isCompatible = false
      else {
        const placed = matchingFromEl && compareNodeNames(matchingFromEl, curToNodeChild) ? matchingFromEl : curToNodeChild
        place(fromEl, placed, curFromNodeChild)
        if (placed === matchingFromEl) morphEl(placed, curToNodeChild)
        else handleNodeAdded(placed)
        curFromNodeChild = placed.nextSibling
        curToNodeChild = toNextSibling
        continue outer
      }
    }`,
  ],
  [
    /(?=if \(isCompatible\) \{\s+\/\/ Advance both)/,
    `if (isCompatible === undefined && options.keys.next[curFromNodeKey] && curToNodeChild.nodeType !== ELEMENT_NODE) {
      place(fromEl, curToNodeChild, curFromNodeChild)
      curToNodeChild = toNextSibling
      continue outer
    }
    `,
  ],
  // What an element took in stands no longer beside it.
  [
    /curFromNodeChild = fromNextSibling;(?=\s+continue outer)/,
    "curFromNodeChild = curFromNodeChild.nextSibling;",
  ],
  [/curFromNodeChild = fromNextSibling;(?=\s+\}\s+cleanupFromEl)/, ""],
  [
    /if \(curFromNodeKey\) \{[^}]+addKeyedRemoval[\s\S]+?\} else \{[\s\S]+?\}(?=\s+curFromNodeChild = fromNextSibling)/,
    "discard(curFromNodeChild)",
  ],
  [
    /cleanupFromEl\(fromEl, curFromNodeChild, curFromNodeKey\);/,
    `while (curFromNodeChild) {
      fromNextSibling = curFromNodeChild.nextSibling
      discard(curFromNodeChild)
      curFromNodeChild = fromNextSibling
    }`,
  ],
  [/fromEl\.appendChild\(matchingFromEl\)/, "place(fromEl, matchingFromEl, null)"],
  [
    /curChild\.parentNode\.replaceChild\(unmatchedFromEl, curChild\);/,
    "place(el, unmatchedFromEl, curChild); curChild.remove();",
  ],
]

/** A form answers with a field of that name where it is asked for its first child, see plain.js. */
const unshadowed = [
  [
    /\b(\w+)\.(?=(?:nodeName|nodeType|firstChild|nextSibling|nextElementSibling|parentNode|getRootNode)\b)/g,
    "plain($1).",
  ],
  [/\b(\w+)\.(?=(?:remove|appendChild|moveBefore)\b)/g, "plain($1)."],
  [/parent\[canMove/, "plain(parent)[canMove"],
]

/**
 * @param {string} source
 * @param {string} [plain] where plain.js is, seen from morphdom
 */
export function slimMorphdom(source, plain = "../../../src/base/plain.js") {
  const slim = [...unreachable, ...mended, ...unshadowed].reduce(change, source)
  return `import { plain } from ${JSON.stringify(plain)}\n${slim}`
}

function change(source, [pattern, replacement]) {
  if (!pattern.test(source)) throw new Error(`morphdom has changed: ${pattern} was not found`)
  return source.replace(pattern, replacement)
}
