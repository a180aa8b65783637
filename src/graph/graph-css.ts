/** The look of the page that `cellwright graph` prints. */
export const graphCss = `
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:1180px;margin:0 auto;padding:2rem 1.5rem 4rem}
h1{margin:0 0 .25rem;font-size:1.7rem}
h2{margin:2.5rem 0 .75rem;font-size:1.15rem}
h3{margin:0;font-size:1rem}
a{color:var(--accent)}
code,kbd{font:13px ui-monospace,"SFMono-Regular",Menlo,Consolas,"DejaVu Sans Mono",monospace}
kbd{border:1px solid var(--line);border-radius:4px;padding:0 .35rem;background:var(--page)}
svg.pipeline{display:block;margin:0 auto}
article{border:1px solid var(--line);border-left:5px solid var(--step);border-radius:8px;background:var(--card);padding:.75rem 1rem;margin:0 0 .75rem}
article p,article ul{margin:.25rem 0}
article i,.cell b i{display:inline-block;min-width:1.15rem;border-radius:4px;padding:0 .2rem;background:var(--step);color:var(--card);font:700 11px/1.15rem system-ui,sans-serif;text-align:center}
article:target,tr:target,li:target{outline:2px solid var(--accent)}
.wide{overflow-x:auto}
table{border-collapse:collapse;background:var(--card);width:100%}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}
th{font-size:.85rem;color:var(--muted)}
.cell{border:1px solid var(--line);border-radius:8px;background:var(--card);margin:0 0 .75rem;overflow-x:auto}
.cell h3{padding:.35rem .75rem;border-bottom:1px solid var(--line);font-size:.85rem;color:var(--muted)}
.cell ol{margin:0;padding:.35rem 0;list-style:none}
.cell li{display:grid;grid-template-columns:4.5rem minmax(30rem,1fr) 20rem;gap:.75rem;padding:0 .75rem}
.cell b{display:flex;gap:2px;justify-content:flex-end;align-items:center}
.cell li code{white-space:pre;overflow-x:auto}
.cell li small{color:var(--muted)}
.cell li.left-out code{color:var(--faint)}
.cell li.parameter code,.cell li.input code{background:var(--mark)}
`;
