// The page works without this: it only opens everything at once, by a button and before printing.
(function () {
  var all = Array.from(document.querySelectorAll("details"));
  var nav = document.querySelector("nav");
  var button = document.createElement("button");
  var open = false;
  function set(to) {
    open = to;
    all.forEach(function (d) { d.open = to; });
    button.textContent = to ? "Close all" : "Open all";
  }
  button.type = "button";
  button.addEventListener("click", function () { set(!open); });
  window.addEventListener("beforeprint", function () { set(true); });
  nav.appendChild(button);
  set(false);
}());
