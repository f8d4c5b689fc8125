import assert from "node:assert/strict"
import { test } from "node:test"
import * as development from "../../src/parts/development.js"
import { button, settled, startApplication } from "../helper.js"

const page = (content) => `<html><head></head><body>${content}${button}</body></html>`

/** What Java calls the hash code. */
function hashCode(text) {
  let sum = 0n
  for (let i = 0; i < text.length; i++) sum = BigInt.asIntN(32, sum * 31n + BigInt(text.charCodeAt(i)))
  return Number(sum)
}

/** A page with the development part; nothing is in it that the server's first answer does not bring. */
async function open({ debug = true } = {}) {
  const opened = startApplication(button, { parts: { development, debug: { create: () => ({}) } } })
  opened.application.debug = debug
  await settled()
  let count = 0
  /** Answers one message as the server does that has this page. */
  opened.show = (html, id = opened.sent.at(-1).id, check = hashCode(html)) => {
    count += 1
    opened.socket.receive({ type: "morph", id, v: `v${count}`, html, check })
  }
  /** Clicks, and has the page rendered as these, the first of them by the click. */
  opened.render = async (...htmls) => {
    opened.click("button")
    const { id } = opened.sent.at(-1)
    const before = opened.sent.length
    opened.show(htmls[0], id)
    const asked = opened.sent.slice(before)
    asked.forEach((message, i) => {
      opened.show(htmls[i + 1] ?? htmls.at(-1), message.id)
    })
    await settled()
    return asked
  }
  opened.warnings = () =>
    opened.logger.warnings.map(([text]) => text).filter((text) => /rendered again/.test(text))
  return opened
}

test("a page that is another one at each render is told of, with the tag and both texts", async () => {
  const opened = await open()
  const html = (n) => page(`<p id="a">same</p><p id="b" class="x">at ${n}</p>`)
  const asked = await opened.render(html(1), html(2), html(3))
  assert.deepEqual(
    asked.map(({ target, v, url }) => [target, v, url]),
    [1, 2].map(() => [undefined, "v1", "/ctx/todos?done=false"]),
  )
  const [warning, ...others] = opened.warnings()
  assert.match(warning, /<p id="b" class="x">: "at 2" became "at 3"/)
  assert.deepEqual(others, [])
})

test("a tag that is another one is told of as well, and so are children that come and go", async () => {
  const opened = await open()
  const html = (n) => page(`<input id="x${n}"><ul><li>1</li>${n > 2 ? "<li>2</li>" : ""}</ul>`)
  await opened.render(html(1), html(2), html(3))
  const warnings = opened.warnings()
  assert.equal(warnings.length, 2)
  assert.match(warnings[0], /<input id="x2">: "<input id=\\"x2\\">" became "<input id=\\"x3\\">"/)
  assert.match(warnings[1], /<ul>: "<li>1<\/li>" became "<li>1<\/li><li>2<\/li>"/)
})

test("what only the action has shown is no such thing, and stays", async () => {
  const opened = await open()
  await opened.render(page("<p>saved</p>"), page("<p></p>"), page("<p></p>"))
  assert.deepEqual(opened.warnings(), [])
  assert.equal(opened.find("p").textContent, "saved")
})

test("the next answer changes what is shown, and not what was only rendered again", async () => {
  const opened = await open()
  await opened.render(page("<p>saved</p><b>1</b>"), page("<p></p><b>1</b>"))
  const changeTo = async (n) => {
    opened.click("button")
    const html = page(`<p></p><b>${n}</b>`)
    const place = html.indexOf(`${n}`)
    const steps = [0, place, `${n}`, 1, html.length - place - 1]
    opened.answer({ type: "delta", v: `d${n}`, length: html.length, steps, check: hashCode(html) })
    await settled()
    assert.deepEqual([opened.find("p").textContent, opened.find("b").textContent], ["", `${n}`])
    return opened.application.reflexes.at(-1).change
  }
  assert.equal(await changeTo(2), undefined)
  assert.equal((await changeTo(3)).steps[2], "3")
})

test("each place is told of once, and each action is tried once", async () => {
  const opened = await open()
  const html = (n) => page(`<p>${n}</p>`)
  assert.equal((await opened.render(html(1), html(2), html(3))).length, 2)
  assert.equal((await opened.render(html(4))).length, 0)
  opened.find("button").setAttribute("data-reflex", "A#c")
  assert.equal((await opened.render(html(5), html(6), html(7))).length, 2)
  assert.equal(opened.warnings().length, 1)
})

test("what an action has changed meanwhile is not compared, and each page has places of its own", async () => {
  const opened = await open()
  opened.document.body.insertAdjacentHTML("beforeend", `<i data-reflex="A#c"></i>`)
  opened.click("button")
  opened.click("i")
  const [first, second] = opened.sent.map(({ id }) => id)
  const html = (n) => page(`<p>${n}</p><i data-reflex="A#c"></i>`)
  opened.show(html(1), first)
  opened.show(html(2), second)
  const asked = opened.sent.slice(2).map(({ id }) => id)
  assert.equal(asked.length, 4)
  opened.click("i")
  for (const id of asked.slice(0, 2)) opened.show(html(2), id)
  opened.show(html(3))
  for (const id of asked.slice(2)) opened.show(html(3), id)
  await settled()
  assert.deepEqual(opened.warnings(), [])
  opened.window.history.pushState(null, "", "/ctx/others")
  await opened.render(page("<p>4</p>"), page("<p>5</p>"), page("<p>6</p>"))
  opened.window.history.pushState(null, "", "/ctx/third")
  await opened.render(page("<p>7</p>"), page("<p>8</p>"), page("<p>9</p>"))
  assert.equal(opened.warnings().length, 2)
})

test("without debug mode, and by a server in production, nothing is rendered again", async () => {
  const quiet = await open({ debug: false })
  assert.equal((await quiet.render(page("<p>1</p>"))).length, 0)
  const inProduction = await open()
  inProduction.click("button")
  inProduction.answer({ type: "morph", v: "v1", html: page("<p>1</p>") })
  assert.equal(inProduction.sent.length, 1)
})

test("a page that does not add up to what the server rendered is reported, and asked for as a whole", async () => {
  const opened = await open({ debug: false })
  opened.application.debug = true
  await settled()
  opened.application.debug = false
  opened.click("button")
  opened.show(page("<b>1</b>"))
  opened.click("button")
  const html = page("<b>1</b>")
  const place = html.indexOf("1")
  const steps = [0, place, "3", 1, html.length - place - 1]
  const check = hashCode(page("<b>2</b>"))
  opened.answer({ type: "delta", v: "d", length: html.length, steps, check })
  await settled()
  assert.equal(opened.find("b").textContent, "1")
  assert.match(opened.logger.errors[0][0], /not what the server rendered/)
  const refresh = opened.sent.at(-1)
  assert.deepEqual([refresh.target, refresh.v], [undefined, undefined])
  opened.show(page("<b>2</b>"))
  await settled()
  assert.equal(opened.find("b").textContent, "2")
  assert.equal(opened.logger.errors.length, 1)
})
