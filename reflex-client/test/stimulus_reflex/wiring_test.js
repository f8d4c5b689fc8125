import assert from "node:assert/strict"
import { test } from "node:test"
import { startWithControllers } from "./helper.js"

const attributesOf = ({ document }) =>
  Array.from(document.body.querySelectorAll("*"), ({ dataset: { controller, action } }) => [
    controller,
    action,
  ])
const asking = (entries, more = "") => `<a data-reflex="${entries}" ${more}>x</a>`
const inside = (identifiers, html) => `<div data-controller="${identifiers}">${html}</div>`

/** Each row: what is sent, and which controllers are called back. Nothing is written into the page for that. */
for (const [name, body, controllers, targets, called = []] of [
  ["an element without controllers asks", asking("click->Example#handle"), [], ["Example#handle"]],
  [
    "its own controller is called back",
    asking("click->Example#handle", `data-controller="example"`),
    ["example"],
    ["Example#handle"],
    ["example A"],
  ],
  [
    "each of its events asks for its own",
    asking("click->Example#click hover->Example#hover"),
    [],
    ["Example#click", "Example#hover"],
  ],
  [
    "two reflexes of one event are both sent, each with its own controller",
    asking("click->Example1#click click->Example2#click", `data-controller="example1 example2"`),
    ["example1", "example2"],
    ["Example1#click", "Example2#click"],
    ["example1 A", "example2 A"],
  ],
  [
    "two reflexes of one event are both sent without controllers",
    asking("click->Example1#click click->Example2#click"),
    [],
    ["Example1#click", "Example2#click"],
  ],
  [
    "a controller around it is called back",
    inside("example", asking("click->Example#click")),
    ["example"],
    ["Example#click"],
    ["example DIV"],
  ],
  [
    "a controller around it that does not exist is none",
    inside("example", asking("click->Example#click")),
    [],
    ["Example#click"],
  ],
  [
    "its own controller is called back, not another one around it",
    inside("example1", asking("click->Example2#click", `data-controller="example2"`)),
    ["example1", "example2"],
    ["Example2#click"],
    ["example2 A"],
  ],
  [
    "a controller around it of another name is not called back",
    inside("example", asking("click->SomethingDifferent#click")),
    ["example"],
    ["SomethingDifferent#click"],
  ],
  [
    "of several controllers of its own the one of that name is called back",
    asking("click->SomethingDifferent#click", `data-controller="example something-different"`),
    ["example", "something-different"],
    ["SomethingDifferent#click"],
    ["something-different A"],
  ],
  [
    "an element whose own controller has another name asks all the same",
    asking("click->Example#click", `data-controller="something-different"`),
    ["example"],
    ["Example#click"],
  ],
  [
    "of several controllers around it the one of that name is called back",
    inside("example something-different", asking("click->SomethingDifferent#click")),
    ["example", "something-different"],
    ["SomethingDifferent#click"],
    ["something-different DIV"],
  ],
  [
    "a controller of that name that has not registered with Reflex is not called back",
    asking("click->Example#click", `data-controller="example"`),
    { plain: ["example"] },
    ["Example#click"],
  ],
  [
    "an event alone refreshes beside a controller that does not exist",
    asking("click", `data-controller="doesnt-exist"`),
    [],
    [undefined],
  ],
  [
    "an event alone refreshes, and calls no controller back",
    asking("click", `data-controller="example"`),
    ["example"],
    [undefined],
  ],
  [
    "a link in a controller is called back once",
    inside("example", `<a href="#" data-reflex="click->Example#call">Eat</a>`),
    ["example"],
    ["Example#call"],
    ["example DIV"],
  ],
  [
    "what another library left among the controllers stays, with the one that matches",
    asking("click->Example#else", `data-controller="example stimulus-reflex"`),
    ["example"],
    ["Example#else"],
    ["example A"],
  ],
  [
    "what another library left among the controllers stays, without one that matches",
    asking("click->Something#else", `data-controller="example stimulus-reflex"`),
    ["example"],
    ["Something#else"],
  ],
])
  test(name, async () => {
    const page = await startWithControllers(
      body,
      "plain" in controllers ? controllers : { reflex: controllers },
    )
    const written = attributesOf(page)
    page.click("a")
    page.fire("a", "hover")
    assert.deepEqual(
      page.sent.map(({ target }) => target),
      targets,
    )
    assert.deepEqual(
      page.called.map(([identifier, { tagName }]) => `${identifier} ${tagName}`),
      called,
    )
    assert.deepEqual(attributesOf(page), written)
  })
