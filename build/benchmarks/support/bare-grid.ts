/** A page that does the least a grid of 20,000 rows can do: the cells in sight are one set of elements, and scrolling writes other texts into them. No roles, no looks, no selection, no server. */
export const bareGrid = (columns: number): string => `<!doctype html><title>bare</title><style>
body { margin: 0 }
#scroller { position: absolute; inset: 130px 0 80px; overflow: auto }
#sheet { position: relative; width: 1700px; height: 420000px }
.row { position: absolute; left: 0; width: 100%; height: 21px }
.cell { position: absolute; top: 0; box-sizing: border-box; width: 100px; height: 21px; overflow: hidden; padding: 0 4px; border: solid #ddd; border-width: 0 1px 1px 0; font: 13.33px/20px Arial; white-space: pre }
</style><div id="scroller"><div id="sheet"></div></div><script>
const scroller = document.getElementById("scroller"), sheet = document.getElementById("sheet");
const rows = Array.from({ length: Math.ceil(scroller.clientHeight / 21) + 1 }, () => {
  const row = document.createElement("div");
  row.className = "row";
  for (let column = 0; column < ${columns}; column += 1) {
    const cell = document.createElement("div");
    cell.className = "cell";
    cell.style.left = column * 100 + "px";
    cell.append("-");
    row.append(cell);
  }
  sheet.append(row);
  return row;
});
function draw() {
  const first = Math.floor(scroller.scrollTop / 21);
  rows.forEach((row, index) => {
    row.style.top = (first + index) * 21 + "px";
    [...row.children].forEach((cell, column) => { cell.firstChild.data = "r" + (first + index + 1) + "c" + (column + 1) });
  });
}
draw();
scroller.addEventListener("scroll", draw);
</script>`;
