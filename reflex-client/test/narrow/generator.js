/** Random numbers that follow from a seed. */
export function randomOf(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count) => Math.floor(next() * count)
  return { next, below, isIn: (share) => next() < share, oneOf: (list) => list[below(list.length)] }
}

const words = ["one", "two", "größer", "🙂", "&lt;b&gt;", "a\r\nb", "", " ", "x &amp; y", "> or not"]
const inline = ["b", "i", "span", "em", "a", "label", "strong"]
const blocks = ["div", "section", "p", "ul", "table", "form", "details", "article", "h2", "fieldset", "dl"]
const broken = [
  "<p>one<p>two",
  "</p>",
  "<b>never closed",
  "<li>alone",
  "<div><span></div></span>",
  "<table>text<tr><td>x</table>",
  "<table><tr><td>implied</td></tr></table>",
  "<a href=1>x<a href=2>y</a></a>",
  "<button>x<button>y</button></button>",
  "<form><form></form></form>",
  "<select><option>1<option selected>2</select>",
  "<svg><p>out</p></svg>",
  "<svg><foreignObject><div>x</div></foreignObject></svg>",
  "<p><div>x</div></p>",
  "<h1><h2>x</h2></h1>",
  "<!-- <b> -->",
  "<!--> x -->",
  "<template><tr><td>x</td></tr></template>",
  "<div/>x",
  "<textarea>\n<b></textarea>",
  "<math><mi>x</mi></math>",
  "<x-y>custom</x-y>",
  "<i a='1'b=2>x</i>",
  '<i a=b"c>x</i>',
  "<b><p>x</b></p>",
  "<td>cell</td>",
  "<dd>alone</dd>",
  "<option>alone</option>",
  "<input><hr></input>",
  "<noscript><p>x</noscript>",
  "<ruby>a<rt>b</ruby>",
  "<nobr>a<nobr>b",
  "<p><table><tr><td>x</table>",
  "<script>'<!-- <script>'</script>",
  "<style>a > b {}</style>",
  "<body class=x>",
  "<div",
  "a < b",
  "\u00a0<i\u00a0x>y</i>",
  "<a>1<p>2</a>3</p>",
  "<a>1<div>2<div>3</a>4</div>5</div>",
  "<table><a>1<p>2</a>3</p>",
  "<b><button>x</b>y</button>",
  "<p><b><div><i></p></b></div>x",
  "<div><b>x<p></div></b>y",
  "<b><em><i>x</b>y</em>z</i>",
  "<font><p>x<font>y</p>z</font>",
  "<b><table><td></b><i></table>x",
  "<table><tr><tr><td><td>x</th></table>",
  "<table><td>1<table>2</table>3",
  "<table><tr><p>x</table>",
  "<table><b>x<tr><td>y</b></table>",
  "<table><caption>1<td>2</caption></table>",
  "<table><col><tbody><col>x</table>",
  "<table><input type=hidden><input></table>",
  "<table><form><tr><td><input></form></table>",
  "<table>x<!-- y -->z<style></style></table>",
  "<tbody><tr><caption>",
  "</br>",
  "</p></div>x",
  "<image>",
  "<dl><dt>1<dd>2<dt>3</dl>",
  "<li>1<div><li>2</div>",
  "<ul><li>1<ul></li><li>2</ul>",
  "<select><b>1</b><option>2<optgroup>3<option>4</select>",
  "<select><select>x",
  "<select><input>",
  "<option>1<optgroup><option>2</optgroup>",
  "<svg><b>out",
  "<svg><title><b>x</title></svg>",
  "<svg><desc><table><tr><td>x</desc></svg>",
  "<math><mi><b>x</mi><annotation-xml encoding=text/html><p>y</annotation-xml></math>",
  "<math><mtext><svg><mtext></svg>x</math>",
  "<svg><![CDATA[a > b]]></svg>",
  "<![CDATA[x]]>",
  "<?php x ?>",
  "</ x>",
  "<!-- a --!>b",
  "<template><a><table><a>x</template>",
  "<template><li>1<li>2</template>",
  "<html lang=x>",
  "<head><meta>",
  "<title>x</title>",
  "<xmp><b></xmp>",
  "<iframe><p></iframe>",
  "<pre>\n\nx</pre>",
  "<listing>\nx</listing>",
  "<ruby>a<rtc>b<rt>c<rp>d</ruby>",
  "<marquee><p>x</marquee></p>",
  "<a href=1><table><a href=2></table>",
  "<i a=1 a=2>x</i>",
  "<i a=1/b=2>x</i>",
  "&notit; &amp &#0; &#x80;",
  "\f<i\f>x",
]

/** A page as a tree that can be changed and written: `[name, attributes, children]`, a text or a piece of markup. */
export function pageOf(random, { malformed = 0, rows = 0.6 } = {}) {
  let count = 0
  const attributes = () => {
    const all = {}
    count += 1
    if (random.isIn(0.25)) all.id = random.isIn(0.03) ? "same" : `n${count}`
    if (random.isIn(0.1)) all["data-reflex-key"] = String(random.below(6))
    if (random.isIn(0.3)) all.class = random.oneOf(["a", "b", "a b", "c"])
    if (random.isIn(0.05)) all["data-reflex-permanent"] = ""
    if (random.isIn(0.02)) all["data-reflex-ignore"] = ""
    if (random.isIn(0.1)) all.title = random.oneOf(["t", "a > b", "it's"])
    return all
  }
  const field = () => {
    const name = random.oneOf(["f", "g", "h", "rows[0].x", "id", "order.id"])
    const kind = random.below(7)
    if (kind === 0) return ["textarea", { name }, [random.oneOf(["", "text", "\nline", "more"])]]
    if (kind === 1)
      return [
        "select",
        { name },
        ["1", "2", "3"].map((value) => [
          "option",
          { value, ...(random.isIn(0.3) ? { selected: "" } : {}) },
          [value],
        ]),
      ]
    const type = ["text", "checkbox", "radio", "hidden", "text"][kind - 2]
    return [
      "input",
      {
        ...attributes(),
        type,
        name,
        value: String(random.below(4)),
        ...(random.isIn(0.3) ? { checked: "" } : {}),
      },
      [],
    ]
  }
  const content = (depth, parents) => {
    const children = []
    for (let i = 1 + random.below(depth > 3 ? 2 : 4); i > 0; i--) {
      const kind = random.next()
      if (malformed > 0 && random.isIn(malformed)) children.push({ html: random.oneOf(broken) })
      else if (kind < 0.35 || depth > 5) children.push(random.oneOf(words))
      else if (kind < 0.45) children.push(field())
      else if (kind < 0.5)
        children.push({
          html: random.oneOf(["<!-- note -->", "<br>", "<svg><path d='M0'/><g><a>x</a></g></svg>", "<hr>"]),
        })
      else if (kind < 0.65) children.push([random.oneOf(inline), attributes(), [random.oneOf(words)]])
      else children.push(block(depth + 1, parents))
    }
    return children
  }
  const block = (depth, parents = []) => {
    let name = random.oneOf(blocks)
    if (parents.includes("p") || parents.includes("h2")) name = "span"
    if (name === "form" && parents.includes("form")) name = "div"
    const inside = [...parents, name]
    const rows = (make) => Array.from({ length: random.below(5) }, make)
    if (name === "ul")
      return [name, attributes(), rows(() => ["li", attributes(), content(depth + 1, inside)])]
    if (name === "dl")
      return [
        name,
        attributes(),
        rows(() => [random.oneOf(["dt", "dd"]), attributes(), content(depth + 1, inside)]),
      ]
    if (name === "table")
      return [
        name,
        attributes(),
        [
          [
            "tbody",
            attributes(),
            rows(() => ["tr", attributes(), rows(() => ["td", attributes(), content(depth + 2, inside)])]),
          ],
        ],
      ]
    return [name, attributes(), content(depth + 1, inside)]
  }
  return {
    title: "Title",
    body: [
      "body",
      {},
      [
        block(0),
        "\n",
        random.isIn(rows) ? listOf(random, content) : block(0),
        "\n",
        block(0),
        "\n",
        block(0),
        ["p", {}, ["end"]],
        ["button", { "data-reflex": "A#b", id: "ask" }, ["ask"]],
      ],
    ],
  }
}

/** Whose rows come and go. */
const lists = { table: "tr", ul: "li", ol: "li", div: "div", section: "article", dl: "dd", main: "p" }

/** A list that is much of a page. Its rows are known by an id, by a key, by their place alone, or some in this way and some in that. */
function listOf(random, content) {
  const name = random.oneOf(Object.keys(lists))
  const kind = random.oneOf(["id", "id", "data-reflex-key", "none", "none", "mixed"])
  const gap = random.oneOf(["\n", "\n  ", "", "<!-- row -->", name === "table" ? "\n" : " and "])
  const list = { name: lists[name], kind, gap, content }
  const rows = []
  for (let i = 3 + random.below(10); i > 0; i--) rows.push({ html: gap }, rowOf(random, list))
  const around = random.isIn(0.7) ? { id: "list" } : {}
  const inside = name === "table" && random.isIn(0.6) ? [["tbody", { id: "rows" }, rows]] : rows
  const node = [name, around, inside]
  ;(inside === rows ? node : inside[0]).list = list
  return node
}

function rowOf(random, { name, kind, content }) {
  const id = random.below(1000)
  const attributes = random.isIn(0.2) ? { class: random.oneOf(["a", "b"]) } : {}
  if (kind === "id" || (kind === "mixed" && random.isIn(0.5))) attributes.id = `row${id}`
  if (kind === "data-reflex-key") attributes["data-reflex-key"] = String(id)
  if (random.isIn(0.03)) attributes["data-reflex-permanent"] = ""
  const inputs = [
    ["input", { name: random.oneOf(["f", `rows[${id}].x`, "id"]), value: "1" }, []],
    ["input", { type: random.oneOf(["checkbox", "radio", "hidden"]), name: "g", value: String(id) }, []],
  ]
  const cell = (i) => {
    const all = random.isIn(0.1)
      ? { id: `${id}-${i}` }
      : random.isIn(0.05)
        ? { "data-reflex-key": `k${i}` }
        : {}
    if (random.isIn(0.05)) all.class = "cell"
    const inside = random.isIn(0.15)
      ? [random.oneOf(inputs)]
      : random.isIn(0.1)
        ? content(4, ["p", "form"])
        : [String(random.isIn(0.7) ? id : random.below(5))]
    return [name === "tr" ? "td" : "b", all, inside]
  }
  return [name, attributes, Array.from({ length: 1 + random.below(3) }, (_, index) => cell(index))]
}

/** Rows come, go, move, are sorted or shuffled, or change. */
function changeRows(rows, list, random) {
  const places = rows.flatMap((each, index) => (Array.isArray(each) ? [index] : []))
  const kind = random.below(9)
  const take = () => rows.splice(random.oneOf(places) - 1, 2)
  const put = (pair) => rows.splice(2 * random.below(rows.length / 2 + 1), 0, ...pair)
  if (kind < 3 || places.length === 0) {
    const end = random.oneOf([0, rows.length, 2 * random.below(rows.length / 2 + 1)])
    for (let i = random.oneOf([1, 1, 1, 3]); i > 0; i--)
      rows.splice(end, 0, { html: list.gap }, rowOf(random, list))
  } else if (kind < 5) take()
  else if (kind === 5) put(take())
  else if (kind === 6) {
    const [row] = rows[random.oneOf(places)][2].slice(-1)
    if (Array.isArray(row)) row[2] = [String(random.below(100))]
  } else if (kind === 7) rows[random.oneOf(places)][1].class = random.oneOf(["a", "b", "new"])
  else {
    const all = places.map((place) => rows[place])
    if (random.isIn(0.5)) all.reverse()
    else all.sort(() => random.next() - 0.5)
    for (const [index, place] of places.entries()) rows[place] = all[index]
  }
}

const empty = ["input", "br", "hr"]

function write(node) {
  if (typeof node === "string") return node
  if (node.html !== undefined) return node.html
  const [name, attributes, children] = node
  const text = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
  const start = `<${name}${text.join("")}>`
  return empty.includes(name) ? start : `${start}${children.map(write).join("")}</${name}>`
}

export function htmlOf({ title, body }) {
  return `<!DOCTYPE html>\n<html lang="en">\n<head><title>${title}</title></head>\n${write(body)}\n</html>\n`
}

/** The same page with one to three changes. */
export function changed(page, random, options) {
  const next = { title: page.title, body: copyOf(page.body) }
  for (let i = random.oneOf([0, 1, 1, 1, 2, 3]); i > 0; i--) change(next, random, options)
  return next
}

function copyOf(node) {
  if (!Array.isArray(node)) return node
  const copy = [node[0], { ...node[1] }, node[2].map(copyOf)]
  if (node.list) copy.list = node.list
  return copy
}

function change(page, random, options) {
  const all = []
  const changeable = []
  const walk = (node, parent) => {
    if (!Array.isArray(node)) return
    if (node[1].id !== "ask") all.push([node, parent])
    if (node.list) changeable.push(node)
    for (const child of node[2]) walk(child, node)
  }
  for (const child of page.body[2]) walk(child, page.body)
  if (changeable.length > 0 && random.isIn(0.6)) {
    const { list, 2: rows } = random.oneOf(changeable)
    return changeRows(rows, list, random)
  }
  const [node, parent] = random.oneOf(all)
  const kind = random.below(12)
  const texts = node[2].flatMap((each, index) => (typeof each === "string" ? [index] : []))
  const isPlain = !empty.includes(node[0]) && !["textarea", "select", "option"].includes(node[0])
  if (kind < 4 && texts.length > 0)
    node[2][random.oneOf(texts)] = random.oneOf([...words, String(random.below(100))])
  else if (kind < 6) node[1].class = random.oneOf(["a", "b", "new", "a c"])
  else if (kind === 6 && node[0] === "input") node[1].value = String(random.below(4))
  else if (kind === 7 && node[0] === "input") {
    if ("checked" in node[1]) delete node[1].checked
    else node[1].checked = ""
  } else if (kind === 8 && parent) parent[2].splice(parent[2].indexOf(node), 1)
  else if (kind === 9 && parent) parent[2].splice(random.below(parent[2].length), 0, copyOf(node))
  else if (kind === 10 && parent) {
    parent[2].splice(parent[2].indexOf(node), 1)
    parent[2].splice(random.below(parent[2].length + 1), 0, node)
  } else if (kind === 11 && random.isIn(0.3)) page.title = String(random.below(10))
  else if (isPlain && ["div", "section", "li", "td", "article"].includes(node[0]))
    node[2].splice(
      random.below(node[2].length + 1),
      0,
      options?.malformed && random.isIn(0.5)
        ? { html: random.oneOf(broken) }
        : ["div", { id: `x${random.below(1000)}` }, ["new"]],
    )
}

/** The steps that make one text out of another, as the server finds them: between the common ends, by what begins at `<`. */
export function stepsOf(before, after) {
  const [old, next] = [before, after].map((text) => text.split(/(?=<)/))
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(next.length + 1))
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--)
      lengths[i][j] =
        old[i] === next[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1])
  const steps = []
  let [i, j, place, end] = [0, 0, 0, 0]
  let text = ""
  let copied = 0
  const flush = () => {
    if (copied > 0) {
      steps.push(place - copied - end, copied)
      end = place
    }
    copied = 0
  }
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      if (text) steps.push(text)
      text = ""
      place += old[i].length
      copied += old[i].length
      i += 1
      j += 1
    } else {
      flush()
      if (j < next.length && (i >= old.length || lengths[i][j + 1] >= lengths[i + 1][j])) text += next[j++]
      else place += old[i++].length
    }
  }
  flush()
  if (text) steps.push(text)
  return steps
}

/** What happens to a page between two answers, by its scripts and its visitor. */
export function stray(random, count) {
  return Array.from({ length: random.below(count + 1) }, () => {
    const [kind, target, other, value] = [
      random.below(20),
      random.next(),
      random.next(),
      String(random.below(5)),
    ]
    return (document, operate) => {
      const { body } = document
      const all = [...body.querySelectorAll("*")].filter((each) => each.id !== "ask")
      const pick = (share, list = all) => list[Math.floor(share * list.length)]
      const element = pick(target)
      const fields = [...body.querySelectorAll("input, textarea, select")]
      const field = pick(other, fields)
      const { defaultView: window } = document
      if (!element) return
      const fire = (node, name) => node.dispatchEvent(new window.Event(name, { bubbles: true }))
      if (kind === 0) element.classList.add(`s${value}`)
      else if (kind === 1) element.setAttribute("aria-label", value)
      else if (kind === 2) element.append(Object.assign(document.createElement("i"), { textContent: value }))
      else if (kind === 3 && element.parentNode !== body) element.remove()
      else if (kind === 4 && element.firstChild?.nodeType === 3) element.firstChild.data = `strayed ${value}`
      else if (kind === 5) body.append(Object.assign(document.createElement("div"), { className: "toast" }))
      else if (kind === 6 && element.children.length > 1) element.append(element.firstElementChild)
      else if (kind === 7 && field && "value" in field && !/hidden|checkbox|radio/.test(field.type)) {
        field.value = field.tagName === "SELECT" ? "2" : `typed ${value}`
        fire(field, "input")
      } else if (kind === 8 && field && /checkbox|radio/.test(field.type)) {
        field.checked = !field.checked
        fire(field, "input")
        fire(field, "change")
      } else if (kind === 9 && field) field.focus()
      else if (kind === 10)
        operate([{ operation: "setAttribute", selector: "div, p", name: "data-op", value }])
      else if (kind === 11)
        operate([{ operation: "textContent", selector: "span, td, li, p", text: `op ${value}` }])
      else if (kind === 12) element.removeAttribute("class")
      else if (kind === 13) element.toggleAttribute("open")
      else if (kind === 14) element.id ||= `script${value}`
      else if (kind === 15 && value < 2) field?.setAttribute("value", value)
      else if (kind === 15)
        pick(other, [...body.querySelectorAll("option, input")])?.toggleAttribute(
          value < 4 ? "selected" : "checked",
        )
      else if (kind === 16) element.setAttribute("data-reflex-key", value)
      else if (kind === 17 && value < 2) element.removeAttribute("id")
      else if (kind === 17 && element.id) {
        const { id } = element
        element.removeAttribute("id")
        pick(other).id = id
      } else if (kind === 18) body.prepend(element.cloneNode(true))
      else if (kind === 19) element.after(element.cloneNode(true))
    }
  })
}
