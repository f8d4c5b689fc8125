import assert from "node:assert/strict"
import { test } from "node:test"
import * as operations from "../../src/parts/operations.js"
import { settled, startApplication } from "../helper.js"
import { perform, send } from "../operations_helper.js"

test("morph changes the element itself, and no more than what differs", async () => {
  let kept
  const page = await perform(
    `<p id="a" class="old"><b>1</b><i>x</i></p>`,
    [{ operation: "morph", selector: "#a", html: `<p id="a" class="new"><b>2</b><i>x</i></p>` }],
    { first: ({ find }) => (kept = find("i")) },
  )
  assert.equal(page.find("#a").outerHTML, `<p id="a" class="new"><b>2</b><i>x</i></p>`)
  assert.equal(page.find("i"), kept)
})

test("morph with childrenOnly leaves the element's own attributes alone", async () => {
  const page = await perform(`<p id="a" class="old">1</p>`, [
    { operation: "morph", selector: "#a", html: "<b>2</b>", childrenOnly: true },
  ])
  assert.equal(page.find("#a").outerHTML, `<p id="a" class="old"><b>2</b></p>`)
})

test("morph to an element of another name replaces it", async () => {
  const page = await perform(`<p id="a">1</p>`, [
    { operation: "morph", selector: "#a", html: `<ul id="a"><li>2</li></ul>` },
  ])
  assert.equal(page.document.body.innerHTML, `<ul id="a"><li>2</li></ul>`)
})

test("morph understands the whole page", async () => {
  const page = await perform(`<p>1</p>`, [
    { operation: "morph", selector: "body", html: `<body class="x"><p>2</p></body>` },
  ])
  assert.equal(page.document.body.outerHTML, `<body class="x"><p>2</p></body>`)
  await send(page, [
    { operation: "morph", selector: "html", html: "<head><title>T</title></head><body>3</body>" },
  ])
  assert.equal(page.document.documentElement.innerHTML, "<head><title>T</title></head><body>3</body>")
})

test("morph keeps what is permanent, what is being entered, and the focus", async () => {
  const page = startApplication(
    `<div id="a"><p id="p" data-reflex-permanent>mine</p><input id="f"><input id="e"></div>`,
  )
  page.find("#f").focus()
  page.find("#f").value = "typed"
  const promise = page.application.stimulate("A#b")
  page.type("#e", "edited")
  const html = `<input id="e" value="s"><p id="p" data-reflex-permanent>theirs</p><input id="f" value="s"><b>new</b>`
  page.answer({
    type: "nothing",
    operations: [
      { operation: "morph", selector: "#a", html, childrenOnly: true },
      { operation: "morph", selector: "#p", html: "<i>theirs</i>" },
    ],
  })
  await promise
  assert.equal(page.find("#p").textContent, "mine")
  assert.equal(page.find("#f").value, "typed")
  assert.equal(page.find("#e").value, "edited")
  assert.equal(page.document.activeElement, page.find("#f"))
  assert.equal(page.find("b").textContent, "new")
})

test("morph fills a textarea unless the visitor is writing in it", async () => {
  const operations = [{ operation: "morph", selector: "textarea", html: "2", childrenOnly: true }]
  const page = await perform("<textarea>1</textarea>", operations, {
    first: ({ type }) => type("textarea", "sent"),
  })
  assert.equal(page.find("textarea").value, "2")

  const writing = await perform("<textarea>1</textarea>", operations, {
    first({ find }) {
      find("textarea").focus()
      find("textarea").value = "mine"
    },
  })
  assert.equal(writing.find("textarea").value, "mine")
})

test("innerHtml, outerHtml, append, prepend and insertAdjacentHtml put HTML in its place", async () => {
  const page = await perform(`<p id="a">1</p><p id="b">1</p><p id="c">1</p>`, [
    { operation: "innerHtml", selector: "#a", html: "<b>2</b>" },
    { operation: "outerHtml", selector: "#b", html: `<i id="b">2</i>` },
    { operation: "append", selector: "#c", html: "<u>2</u>" },
    { operation: "prepend", selector: "#c", html: "<u>0</u>" },
    { operation: "insertAdjacentHtml", selector: "#c", html: "<hr>", position: "beforebegin" },
    { operation: "insertAdjacentHtml", selector: "#c", html: "<s>3</s>" },
  ])
  assert.equal(
    page.document.body.innerHTML,
    `<p id="a"><b>2</b></p><i id="b">2</i><hr><p id="c"><u>0</u>1<u>2</u><s>3</s></p>`,
  )
})

test("insertAdjacentText and textContent take text for what it is", async () => {
  const page = await perform(`<p id="a">1</p><p id="b"><i>1</i></p>`, [
    { operation: "insertAdjacentText", selector: "#a", text: "<b>", position: "afterbegin" },
    { operation: "insertAdjacentText", selector: "#a", text: "!" },
    { operation: "textContent", selector: "#b", text: "<b>" },
  ])
  assert.equal(page.document.body.innerHTML, `<p id="a">&lt;b&gt;1!</p><p id="b">&lt;b&gt;</p>`)
})

test("a part of a table comes through alone", async () => {
  const page = await perform(
    `<table><tbody id="t"><tr id="a"><td>1</td></tr><tr id="b"><td>1</td></tr></tbody></table><table><tbody id="u"></tbody></table>`,
    [
      { operation: "morph", selector: "#a", html: `<tr id="a"><td>2</td></tr>` },
      { operation: "outerHtml", selector: "#b", html: `<tr id="b"><td>2</td></tr>` },
      { operation: "append", selector: "#t", html: `<tr id="c"><td>2</td></tr>` },
      { operation: "innerHtml", selector: "#u", html: `<tr><td>2</td></tr>` },
      { operation: "morph", selector: "#u tr", html: "<td>3</td>", childrenOnly: true },
    ],
  )
  const rows = ["a", "b", "c"].map((id) => `<tr id="${id}"><td>2</td></tr>`).join("")
  assert.equal(page.find("#t").innerHTML, rows)
  assert.equal(page.find("#u").innerHTML, "<tr><td>3</td></tr>")
})

test("a part of a drawing stays one", async () => {
  const page = await perform(`<svg id="a"><g></g></svg>`, [
    { operation: "append", selector: "#a", html: "<circle/>" },
    { operation: "morph", selector: "g", html: `<path d="M0 0"/>`, childrenOnly: true },
  ])
  for (const name of ["circle", "path"])
    assert.equal(page.find(name).namespaceURI, "http://www.w3.org/2000/svg")
})

test("no script in the HTML of an operation runs", async () => {
  const html = "<script>window.ran = true</script><p>2</p>"
  const names = ["innerHtml", "append", "prepend", "insertAdjacentHtml", "outerHtml"]
  const page = await perform(
    `<div class="a"></div><div class="b"></div>`,
    [
      { operation: "morph", selector: ".b", html, childrenOnly: true },
      ...names.map((operation) => ({ operation, selector: ".a", html })),
    ],
    { runScripts: "dangerously" },
  )
  assert.equal(page.document.querySelectorAll("p").length, 2)
  assert.equal(page.window.ran, undefined)
})

test("all HTML passes through the trusted types policy", async () => {
  const names = ["innerHtml", "append", "prepend", "insertAdjacentHtml", "outerHtml", "morph"]
  const trusted = []
  await perform(
    "<p></p>",
    names.map((operation) => ({ operation, selector: "p", html: `<p>${operation}</p>` })),
    {
      first({ window }) {
        const createPolicy = () => ({ createHTML: (html) => trusted.push(html) && html })
        window.trustedTypes = { createPolicy }
      },
    },
  )
  assert.deepEqual(
    trusted,
    names.map((name) => `<p>${name}</p>`),
  )
})

test("what noscript holds stays text in a morph", async () => {
  const page = await perform(`<div id="a"></div>`, [
    { operation: "morph", selector: "#a", html: "<noscript><b>x</b></noscript>", childrenOnly: true },
  ])
  assert.equal(page.find("noscript").children.length, 0)
})

test("graft moves a living element, remove takes it away", async () => {
  let moved
  const page = await perform(
    `<input id="a"><div id="b"></div><p></p>`,
    [
      { operation: "graft", selector: "#a", parent: "#b" },
      { operation: "remove", selector: "p" },
    ],
    {
      first({ find }) {
        moved = find("#a")
        moved.focus()
      },
    },
  )
  assert.equal(page.document.body.innerHTML, `<div id="b"><input id="a"></div>`)
  assert.equal(page.find("#a"), moved)
  assert.equal(page.document.activeElement, moved)
})

test("graft into nothing leaves the element where it is and warns", async () => {
  const page = await perform(`<p></p>`, [{ operation: "graft", selector: "p", parent: "#b" }])
  assert.equal(page.document.body.innerHTML, "<p></p>")
  assert.match(page.logger.warnings[0][0], /matches "#b"/)
})

test("events that a change itself causes start no reflex", async () => {
  const page = await perform(
    `<div><input data-reflex="blur->A#b"></div><p></p>`,
    [{ operation: "graft", selector: "input", parent: "p" }],
    {
      first(page) {
        page.find("input").focus()
        const { append } = page.window.Element.prototype
        page.find("p").append = function (node) {
          append.call(this, node)
          node.dispatchEvent(new page.window.Event("blur"))
        }
      },
    },
  )
  assert.equal(page.sent.length, 1)
})

test("classes come and go, and an empty class attribute with them", async () => {
  const page = await perform(`<p id="a" class="x y"></p><p id="b" class="x y"></p>`, [
    { operation: "addCssClass", selector: "#a", name: ["y", "z"] },
    { operation: "removeCssClass", selector: "#a", name: ["x"] },
    { operation: "removeCssClass", selector: "#b", name: ["x", "y"] },
  ])
  assert.equal(page.document.body.innerHTML, `<p id="a" class="y z"></p><p id="b"></p>`)
})

test("attributes, data, properties and styles are set by name", async () => {
  const page = await perform(`<input title="t">`, [
    { operation: "setAttribute", selector: "input", name: "data-reflex", value: "A#c" },
    { operation: "setAttribute", selector: "input", name: "required" },
    { operation: "removeAttribute", selector: "input", name: "title" },
    { operation: "setDatasetProperty", selector: "input", name: "itemId", value: "7" },
    { operation: "setProperty", selector: "input", name: "indeterminate", value: true },
    { operation: "setStyle", selector: "input", name: "color", value: "red" },
    { operation: "setStyles", selector: "input", styles: { backgroundColor: "blue", "--gap": "1px" } },
    { operation: "setValue", selector: "input", value: "v" },
  ])
  const input = page.find("input")
  assert.deepEqual(input.getAttributeNames(), ["data-reflex", "required", "data-item-id", "style"])
  assert.deepEqual([input.dataset.reflex, input.dataset.itemId], ["A#c", "7"])
  assert.equal(input.indeterminate, true)
  assert.equal(input.getAttribute("style"), "color: red; background-color: blue; --gap: 1px;")
  assert.equal(input.value, "v")
})

test("a property that the element lacks is not invented", async () => {
  const page = await perform("<p></p>", [
    { operation: "setProperty", selector: "p", name: "valeu", value: 1 },
  ])
  assert.equal("valeu" in page.find("p"), false)
  assert.match(page.logger.errors[0][0], /"setProperty" failed: there is no property "valeu"/)
})

test("setFocus moves the focus, scrollIntoView passes its options on", async () => {
  const scrolled = []
  const page = await perform(
    `<input id="a"><input id="b">`,
    [
      { operation: "setFocus", selector: "#b" },
      { operation: "scrollIntoView", selector: "#b", behavior: "smooth", block: "center" },
    ],
    {
      first({ find }) {
        find("#a").focus()
        find("#b").scrollIntoView = (options) => scrolled.push(options)
      },
    },
  )
  assert.equal(page.document.activeElement, page.find("#b"))
  assert.deepEqual(scrolled, [{ behavior: "smooth", block: "center", inline: undefined }])
})

test("resetForm gives fields the server's values, but for those edited since", async () => {
  const page = startApplication(`<form><input id="a" value="1"><input id="b" value="1"></form>`)
  page.type("#a", "old")
  const promise = page.application.stimulate("A#b")
  page.type("#b", "newer")
  page.answer({ type: "nothing", operations: [{ operation: "resetForm", selector: "form" }] })
  await promise
  assert.deepEqual([page.find("#a").value, page.find("#b").value], ["1", "newer"])
})

test("dispatchEvent bubbles, can be cancelled, and goes to the document without a selector", async () => {
  const seen = []
  await perform(
    "<p></p>",
    [
      { operation: "dispatchEvent", selector: "p", name: "clock:tick", detail: { hour: 12 } },
      { operation: "dispatchEvent", name: "clock:tick" },
    ],
    { first: ({ document }) => document.addEventListener("clock:tick", (event) => seen.push(event)) },
  )
  assert.deepEqual(
    seen.map(({ target, detail, cancelable }) => [target.nodeName, detail, cancelable]),
    [
      ["P", { hour: 12 }, true],
      ["#document", null, true],
    ],
  )
})

test("title, meta and cookie are set", async () => {
  const page = await perform(
    "",
    [
      { operation: "setTitle", title: "New" },
      { operation: "setMeta", name: 'a"b', content: "1" },
      { operation: "setMeta", name: "old", content: "2" },
      { operation: "setCookie", cookie: "a=1" },
    ],
    { head: `<meta name="old" content="0">` },
  )
  const metas = [...page.document.querySelectorAll("meta")].map(({ name, content }) => [name, content])
  assert.equal(page.document.title, "New")
  assert.deepEqual(metas, [
    ["old", "2"],
    ['a"b', "1"],
  ])
  assert.equal(page.document.cookie, "a=1")
})

test("both storages are written and cleared", async () => {
  const page = await perform("", [
    { operation: "setStorageItem", storage: "local", key: "a", value: "1" },
    { operation: "setStorageItem", storage: "local", key: "b", value: "1" },
    { operation: "removeStorageItem", storage: "local", key: "a" },
    { operation: "setStorageItem", storage: "session", key: "c", value: "1" },
  ])
  const { localStorage, sessionStorage } = page.window
  assert.deepEqual([{ ...localStorage }, { ...sessionStorage }], [{ b: "1" }, { c: "1" }])
  await send(page, [{ operation: "clearStorage", storage: "session" }])
  assert.deepEqual([{ ...localStorage }, { ...sessionStorage }], [{ b: "1" }, {}])
})

test("the history is written, and walked", async () => {
  const walked = []
  const page = await perform(
    "",
    [
      { operation: "pushState", url: "/ctx/a?b=1", state: { x: 1 } },
      { operation: "replaceState", url: "?b=2" },
      { operation: "go", delta: -1 },
    ],
    { first: ({ window }) => (window.history.go = (delta) => walked.push(delta)) },
  )
  assert.equal(page.window.location.href, "https://example.org/ctx/a?b=2")
  assert.equal(page.window.history.length, 2)
  assert.deepEqual(page.window.history.state, { reflex: true })
  assert.deepEqual(walked, [-1])
})

test("a page whose URL the answer itself changed is still morphed", async () => {
  const page = startApplication("<p>1</p>")
  const promise = page.application.stimulate("A#b")
  const before = [{ operation: "pushState", url: "?page=2" }]
  page.answer({ type: "morph", html: "<body><p>2</p></body>", before })
  await promise
  assert.equal(page.find("p").textContent, "2")
})

test("redirectTo and reload leave the page", async () => {
  const replaced = []
  const page = await perform(
    "",
    [
      { operation: "redirectTo", url: "/a", action: "advance" },
      { operation: "redirectTo", url: "/b", action: "replace" },
      { operation: "reload" },
    ],
    { first: ({ location }) => (location.replace = (url) => replaced.push(url)) },
  )
  assert.deepEqual(page.location.assigned, ["https://example.org/a"])
  assert.deepEqual(replaced, ["https://example.org/b"])
  assert.equal(page.location.reloads, 1)
})

test("no operation leads to a script", async () => {
  const url = "javascript:alert(1)"
  const page = await perform("", [
    { operation: "redirectTo", url },
    { operation: "pushState", url },
    { operation: "replaceState", url },
  ])
  assert.equal(page.logger.errors.length, 3)
  for (const [message] of page.logger.errors) assert.match(message, /is no web address/)
  assert.deepEqual(page.location.assigned, [])
})

test("the console is written at the level asked for", async () => {
  const seen = []
  await perform(
    "",
    [
      { operation: "consoleLog", message: "a" },
      { operation: "consoleLog", message: "b", level: "warn" },
      { operation: "consoleLog", message: "c", level: "clear" },
      { operation: "consoleTable", data: [{ x: 1 }], columns: ["x"] },
    ],
    {
      first({ window }) {
        for (const name of ["log", "warn", "clear", "table"])
          window.console[name] = (...args) => seen.push([name, ...args])
      },
    },
  )
  assert.deepEqual(seen, [
    ["log", "a"],
    ["warn", "b"],
    ["log", "c"],
    ["table", [{ x: 1 }], ["x"]],
  ])
})

test("a notification asks first", async () => {
  for (const permission of ["granted", "denied"]) {
    const shown = []
    class Notification {
      static requestPermission = async () => permission
      constructor(...args) {
        shown.push(args)
      }
    }
    await perform("", [{ operation: "notification", title: "Hi", options: { body: "x" } }], {
      first: ({ window }) => (window.Notification = Notification),
    })
    await settled()
    assert.deepEqual(shown, permission === "granted" ? [["Hi", { body: "x" }]] : [])
  }
})

test("one element is meant, or all of them", async () => {
  const page = await perform(`<p>1</p><p>1</p><b>1</b><b>1</b>`, [
    { operation: "textContent", selector: "p", text: "2" },
    { operation: "textContent", selector: "b", selectAll: true, text: "2" },
  ])
  assert.equal(page.document.body.innerHTML, "<p>2</p><p>1</p><b>2</b><b>2</b>")
})

test("a missing element is warned about once, a failure is reported, and the rest goes on", async () => {
  const page = await perform("<p>1</p>", [
    { operation: "remove", selector: "#none", selectAll: true },
    { operation: "jazzHands", selector: "p" },
    { operation: "toString" },
    { operation: "remove", selector: "p:nope" },
    { operation: "setFocus" },
    { operation: "textContent", selector: "p", text: "2" },
  ])
  assert.deepEqual(
    page.logger.warnings.map(([message]) => message),
    ['Reflex: nothing in this page matches "#none".'],
  )
  const failed = page.logger.errors.map(([message]) => message.match(/operation "(\w+)" failed/)[1])
  assert.deepEqual(failed, ["jazzHands", "toString", "remove", "setFocus"])
  assert.match(page.logger.errors[0][0], /it is unknown/)
  assert.equal(page.find("p").textContent, "2")
})

test("a delayed operation waits, without holding up the rest or the reflex", async () => {
  const page = await perform("<p>1</p>", [
    { operation: "textContent", selector: "p", text: "3", delay: 500 },
    { operation: "textContent", selector: "p", text: "2" },
  ])
  assert.equal(page.find("p").textContent, "2")
  page.clock.advance(499)
  assert.equal(page.find("p").textContent, "2")
  page.clock.advance(1)
  assert.equal(page.find("p").textContent, "3")
})

test("an operation may say what has the focus afterwards", async () => {
  const page = await perform(
    `<input id="a"><p></p>`,
    [{ operation: "innerHtml", selector: "p", html: `<input id="b">`, focusSelector: "#b" }],
    { first: ({ find }) => find("#a").focus() },
  )
  assert.equal(page.document.activeElement, page.find("#b"))
})

test("reflex:operation comes before each element, may change the operation, and may cancel it", async () => {
  const page = await perform(
    `<p id="a">1</p><p id="b">1</p>`,
    [{ operation: "textContent", selector: "p", selectAll: true, text: "2" }],
    {
      first({ document }) {
        document.addEventListener("reflex:operation", (event) => {
          assert.equal(event.target.textContent, "1")
          if (event.target.id === "a") event.detail.text = "3"
          else event.preventDefault()
        })
      },
    },
  )
  assert.deepEqual([page.find("#a").textContent, page.find("#b").textContent], ["3", "1"])
})

test("reflex:after-operation comes when an operation is done, on the document if its element is gone", async () => {
  const told = []
  const page = await perform(
    `<p id="a">1</p>`,
    [
      { operation: "late", selector: "#a" },
      { operation: "fails", selector: "#a" },
      { operation: "remove", selector: "#a" },
    ],
    {
      first({ application, document }) {
        application.operations.late = () => settled()
        application.operations.fails = () => {
          throw new Error("Boom")
        }
        document.addEventListener("reflex:after-operation", ({ target, detail }) =>
          told.push([detail.operation, target === document]),
        )
      },
    },
  )
  assert.deepEqual(told, [["remove", true]])
  await settled()
  assert.deepEqual(told, [
    ["remove", true],
    ["late", true],
  ])
  assert.equal(page.logger.errors.length, 1)
})

test("an operation of the page's own is known before anything was loaded, and may replace one of ours", async () => {
  const page = startApplication("<p>1</p>")
  page.application.operations.jazzHands = (element, { times }, tools) => {
    tools.change(() => (element.innerHTML = tools.trust(`<b>${"👐".repeat(times)}</b>`)))
  }
  page.application.operations.setTitle = (_element, { title }, { document }) =>
    (document.title = `» ${title}`)
  await send(page, [
    { operation: "jazzHands", selector: "p", times: 2 },
    { operation: "setTitle", title: "T" },
  ])
  assert.equal(page.find("p").innerHTML, "<b>👐👐</b>")
  assert.equal(page.document.title, "» T")
})

test("an operation that fails later is reported", async () => {
  const page = startApplication("")
  page.application.operations.late = async () => {
    await settled()
    throw new Error("too late")
  }
  await send(page, [{ operation: "late" }])
  await settled()
  await settled()
  assert.match(page.logger.errors[0][0], /"late" failed: too late/)
})

/** Operations that are there only when the test says so. */
function slowOperations() {
  const loads = []
  const operations = () =>
    new Promise((resolve, reject) => {
      loads.push({
        reject,
        finish: async () => {
          resolve(await import("../../src/parts/operations.js"))
          await settled()
        },
      })
    })
  return { loads, parts: { operations } }
}

test("operations come before and after the page, and success comes last", async () => {
  const page = startApplication("<p>1</p>")
  const seen = []
  page.application.operations.note = (_element, { label }) => seen.push([label, page.find("p").textContent])
  page.document.addEventListener("reflex:success", ({ detail }) => seen.push(["success", detail.payload]))
  const promise = page.application.stimulate("A#b")
  page.answer({
    type: "morph",
    html: "<body><p>2</p></body>",
    payload: { a: 1 },
    before: [{ operation: "note", label: "before" }],
    operations: [{ operation: "note", label: "after" }],
  })
  const { stage, payload } = await promise
  assert.deepEqual([stage, payload], ["success", { a: 1 }])
  assert.deepEqual(seen, [
    ["before", "1"],
    ["after", "2"],
    ["success", { a: 1 }],
  ])
})

test("no answer overtakes one whose operations are still loading", async () => {
  const { loads, parts } = slowOperations()
  const page = startApplication("<p>1</p>", { parts })
  const seen = page.events("success")
  for (let i = 0; i < 3; i += 1) page.application.stimulate("A#b")
  const operations = [{ operation: "append", selector: "p", html: "+" }]
  page.answer({ type: "nothing", operations }, "1")
  page.morph("<p>2</p>", { id: "2" })
  page.answer({ type: "nothing", operations }, "3")
  await settled()
  assert.deepEqual([seen.length, page.find("p").textContent], [0, "1"])

  await loads[0].finish()
  assert.deepEqual(
    seen.map(({ detail }) => detail.id),
    ["1", "2", "3"],
  )
  assert.equal(page.find("p").textContent, "2+")
  assert.equal(loads.length, 1)
})

test("once loaded, and for answers without operations, all happens at once", async () => {
  const { loads, parts } = slowOperations()
  const page = startApplication("<p>1</p>", { parts })
  page.application.stimulate("A#b")
  page.morph("<p>2</p>")
  assert.equal(page.find("p").textContent, "2")
  assert.equal(loads.length, 0)

  page.application.stimulate("A#b")
  page.answer({ type: "nothing", operations: [] })
  await loads[0].finish()
  page.application.stimulate("A#b")
  page.answer({ type: "nothing", operations: [{ operation: "remove", selector: "p" }] })
  assert.equal(page.find("p"), null)
})

test("operations that cannot be loaded fail the reflex clearly, no other, and are tried again", async () => {
  const { loads, parts } = slowOperations()
  const page = startApplication("<p>1</p>", { parts })
  const [first, second] = [page.application.stimulate("A#b"), page.application.stimulate("A#b")]
  const operations = [{ operation: "remove", selector: "p" }]
  page.answer({ type: "nothing", operations }, "1")
  page.morph("<p>2</p>", { id: "2" })
  loads[0].reject(new TypeError("offline"))

  await assert.rejects(first, { name: "ReflexError", message: /operations\.js could not be loaded/ })
  assert.equal((await second).stage, "success")
  assert.equal(page.find("p").textContent, "2")
  assert.equal(page.logger.errors[0][1].message, "offline")

  const third = page.application.stimulate("A#b")
  page.answer({ type: "nothing", operations })
  await loads[1].finish()
  assert.equal((await third).stage, "success")
  assert.equal(page.find("p"), null)
})

test("stopping while operations are loading ends the reflex, and nothing is applied later", async () => {
  const { loads, parts } = slowOperations()
  const page = startApplication("<p>1</p>", { parts })
  const promise = page.application.stimulate("A#b")
  page.answer({ type: "nothing", operations: [{ operation: "remove", selector: "p" }] })
  page.application.stop()
  await assert.rejects(promise, { name: "ReflexError" })
  await loads[0].finish()
  assert.equal(page.find("p").textContent, "1")
})

test("a focus that the server sets asks for nothing, one of the visitor does", async () => {
  const page = startApplication(
    `<input id="a" data-reflex="focus->A#a blur->A#left"><input id="b" data-reflex="focus->A#b">`,
    { parts: { operations } },
  )
  page.application.stimulate("A#go")
  page.answer({ type: "nothing", operations: [{ operation: "setFocus", selector: "#a" }] })
  page.application.stimulate("A#go")
  page.answer({
    type: "nothing",
    operations: [{ operation: "consoleLog", message: "x", focusSelector: "#b" }],
  })
  assert.equal(page.document.activeElement, page.find("#b"))
  assert.equal(page.sent.length, 2)
  page.find("#a").focus()
  assert.equal(page.sent.at(-1).target, "A#a")
})
