import assert from "node:assert/strict"
import { test } from "node:test"
import { formSentBy, input } from "./helper.js"

const inputs = (...pairs) => pairs.map(([name, value]) => input(name, value)).join("")

for (const [name, fields, expected] of [
  [
    "a name with brackets may come again",
    inputs(["name[]", "Reflex"], ["name[]", "Spring"]),
    "name%5B%5D=Reflex&name%5B%5D=Spring",
  ],
  [
    "brackets may be nested",
    input("account[name]", "Foo Dude", "email") +
      inputs(
        ["account[email]", "foobar@example.org"],
        ["account[address][city]", "Qux"],
        ["account[address][state]", "CA"],
        ["account[address][empty]", ""],
      ),
    "account%5Bname%5D=Foo%20Dude&account%5Bemail%5D=foobar%40example.org&account%5Baddress%5D%5Bcity%5D=Qux&account%5Baddress%5D%5Bstate%5D=CA&account%5Baddress%5D%5Bempty%5D=",
  ],
  [
    "brackets may hold numbers",
    inputs(["person[address][23][city]", "Paris"], ["person[address][45][city]", "London"]),
    "person%5Baddress%5D%5B23%5D%5Bcity%5D=Paris&person%5Baddress%5D%5B45%5D%5Bcity%5D=London",
  ],
  [
    "brackets may hold what begins with a number",
    inputs(["person[address][23_id][city]", "Paris"], ["person[address][45_id][city]", "London"]),
    "person%5Baddress%5D%5B23_id%5D%5Bcity%5D=Paris&person%5Baddress%5D%5B45_id%5D%5Bcity%5D=London",
  ],
  [
    "empty brackets may stand in the middle",
    inputs(["people[][name]", "fred"], ["people[][name]", "bob"], ["people[][name]", "bubba"]),
    "people%5B%5D%5Bname%5D=fred&people%5B%5D%5Bname%5D=bob&people%5B%5D%5Bname%5D=bubba",
  ],
  [
    "empty brackets may stand behind others",
    inputs(["user[tags][]", "cow"], ["user[tags][]", "milk"]),
    "user%5Btags%5D%5B%5D=cow&user%5Btags%5D%5B%5D=milk",
  ],
  [
    "numbers in brackets do not change the order",
    inputs(
      ["people[2][name]", "bubba"],
      ["people[2][age]", "15"],
      ["people[0][name]", "fred"],
      ["people[0][age]", "12"],
      ["people[1][name]", "bob"],
      ["people[1][age]", "14"],
      ["people[][name]", "frank"],
      ["people[3][age]", "2"],
    ),
    "people%5B2%5D%5Bname%5D=bubba&people%5B2%5D%5Bage%5D=15&people%5B0%5D%5Bname%5D=fred&people%5B0%5D%5Bage%5D=12&people%5B1%5D%5Bname%5D=bob&people%5B1%5D%5Bage%5D=14&people%5B%5D%5Bname%5D=frank&people%5B3%5D%5Bage%5D=2",
  ],
  [
    "the same value of the same name comes as often as it is there",
    inputs(["post[test][]", "a"], ["post[test][]", "a"], ["post[test][]", "b"]),
    "post%5Btest%5D%5B%5D=a&post%5Btest%5D%5B%5D=a&post%5Btest%5D%5B%5D=b",
  ],
])
  test(name, () => assert.equal(formSentBy(fields), expected))
