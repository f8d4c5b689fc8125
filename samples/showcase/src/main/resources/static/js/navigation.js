/** On a narrow screen the navigation scrolls sideways: brings the page's own entry into sight. */
document.querySelector("header nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" })
