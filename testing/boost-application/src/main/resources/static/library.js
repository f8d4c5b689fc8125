document.getElementById("library").textContent = "A file has run"
