import assert from "node:assert/strict"
import { test } from "node:test"
import { formSentBy, input } from "./helper.js"

for (const [what, name, value, expected] of [
  ["a space", "na me", "Spring Reflex", "na%20me=Spring%20Reflex"],
  ["an ampersand", "na&me", "Spring&Reflex", "na%26me=Spring%26Reflex"],
  ["an equals sign", "name=", "Spring=Reflex", "name%3D=Spring%3DReflex"],
  ["a colon", "na:me", "Spring:Reflex", "na%3Ame=Spring%3AReflex"],
  ["a semicolon", "name;", "Reflex;", "name%3B=Reflex%3B"],
  ["a slash", "na/me", "Spring/Reflex", "na%2Fme=Spring%2FReflex"],
  ["a plus", "name+", "Spring+Reflex", "name%2B=Spring%2BReflex"],
  ["a dollar", "name$", "Spring$Reflex", "name%24=Spring%24Reflex"],
  ["an at", "name@", "Spring@Reflex", "name%40=Spring%40Reflex"],
  ["a question mark", "name?", "Reflex?", "name%3F=Reflex%3F"],
  ["a percent sign", "name%", "Spring%Reflex", "name%25=Spring%25Reflex"],
  ["brackets", "name[]", "Reflex[]", "name%5B%5D=Reflex%5B%5D"],
  ["braces", "na{}me", "Spring{}Reflex", "na%7B%7Dme=Spring%7B%7DReflex"],
  ["a hash", "na#me", "Spring#Reflex", "na%23me=Spring%23Reflex"],
  [
    "any character",
    "name",
    ` $&+,/:;=?@<>#%{}|^[]\`\\`,
    "name=%20%24%26%2B%2C%2F%3A%3B%3D%3F%40%3C%3E%23%25%7B%7D%7C%5E%5B%5D%60%5C",
  ],
])
  test(`${what} in a name and a value comes through`, () =>
    assert.equal(formSentBy(input(name, value)), expected))

test("several fields with characters that separate fields stay apart", () => {
  assert.equal(
    formSentBy(input("one", "Hello & World") + input("two", "foo = bar")),
    "one=Hello%20%26%20World&two=foo%20%3D%20bar",
  )
})

const withButton = input("name", "Hello&World") + input("commit&", "Create=Post", "submit")

test("a button with any character in its name is not sent if it was not pressed", () => {
  assert.equal(formSentBy(withButton), "name=Hello%26World")
})

test("a button with any character in its name comes through if it asks", () => {
  assert.equal(formSentBy(withButton, "[type=submit]"), "name=Hello%26World&commit%26=Create%3DPost")
})
