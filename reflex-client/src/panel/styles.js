/** Of the panel alone: it stands in a shadow root. */
export const styles = `
:host { all: initial; font: 12px/1.4 system-ui, sans-serif; color: #eee }
.handle, section { position: fixed; inset: auto auto 0 0; z-index: 2147483647; background: #222; color: #eee }
.handle { padding: 2px 8px; border: 0; border-radius: 0 6px 0 0; font: inherit; cursor: pointer; border-left: 6px solid #2a2 }
.handle.disconnected { border-left-color: #d33 }
section { bottom: 24px; box-sizing: border-box; width: min(100vw, 64em); max-height: 50vh; overflow: auto; padding: 8px; border-radius: 0 6px 0 0 }
section[hidden] { display: none }
form { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 8px }
label { display: inline-flex; align-items: center; gap: 4px }
ol { list-style: none; margin: 0; padding: 0 }
li { display: grid; grid-template-columns: 11em 200px 1fr auto; gap: 8px; align-items: center; padding: 2px 0; border-top: 1px solid #444 }
li svg { width: 200px; height: 10px; background: #333 }
strong { overflow-wrap: anywhere }
em { grid-column: 1 / -1; color: #f99; font-style: normal; overflow-wrap: anywhere }
pre { grid-column: 1 / -1; white-space: pre-wrap; user-select: all; margin: 0 }
button { font: inherit; background: #444; color: #fff; border: 1px solid #777; border-radius: 4px; cursor: pointer }
.wait { fill: #888 } .queue { fill: #c8a } .action { fill: #e8a33d } .page { fill: #5a9bd5 } .delta { fill: #8c6bd1 }
.wire, .server { fill: #777 } .morph { fill: #6bbf59 }
.flashes { position: fixed; inset: 0; width: 100vw; height: 100vh; z-index: 2147483646; pointer-events: none }
.flashes rect { fill: rgb(250 200 0 / .2); stroke: #d90; stroke-width: 2 }
@media (max-width: 40em) { li { grid-template-columns: 1fr 1fr } li svg { width: 100% } }`
