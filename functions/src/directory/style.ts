/** The public pages' whole style: no script, no font and no file besides the page is fetched. */
export const style = `
:root{--paper:#faf8f4;--surface:#fff;--ink:#1d2530;--soft:#566070;--line:#ddd8cd;--accent:#12507b;
--accent-soft:#e4eef5;--highlight:#ffb454;font:1rem/1.55 "Noto Sans","Noto Sans Devanagari",system-ui,sans-serif;
color:var(--ink);background:var(--paper)}
*{box-sizing:border-box}
body{margin:0}
h1,h2,h3,p,ul,ol,dl,dd{margin:0;padding:0}
h1{font-size:1.6rem;line-height:1.3}
h2{font-size:1.2rem;line-height:1.3}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--highlight);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{left:.5rem;top:.5rem;padding:.75rem;background:var(--surface);z-index:1}
.bar{display:flex;align-items:center;gap:.75rem;padding:.5rem 1rem;background:var(--accent);color:#fff}
.bar a{color:inherit;display:inline-flex;align-items:center;min-height:44px}
.brand{flex:1;font-weight:700;font-size:1.15rem;text-decoration:none}
.language{padding:0 .9rem;border:1px solid rgb(255 255 255/45%);border-radius:8px;text-decoration:none}
main,footer{display:grid;gap:1.25rem;max-width:64rem;margin:0 auto;padding:1.25rem 1rem 2rem}
section{display:grid;gap:.75rem}
footer{gap:.25rem;border-top:1px solid var(--line);color:var(--soft)}
footer a{display:inline-flex;align-items:center;min-height:44px}
.lead{color:var(--soft);font-size:1.1rem}
.soft{color:var(--soft)}
.trail{display:flex;flex-wrap:wrap;gap:0 .5rem;list-style:none}
.trail a,.trail span{display:inline-flex;align-items:center;min-height:44px}
.trail li:not(:last-child)::after{content:"›";margin-left:.5rem;color:var(--soft)}
.search{display:flex;flex-wrap:wrap;gap:.3rem .75rem;padding:1rem;background:var(--surface);
border:1px solid var(--line);border-radius:12px}
.search label,.search p{flex:1 0 100%}
.search label{font-weight:600}
.search input,.search button{min-height:48px;font:inherit;border-radius:8px;padding:.5rem .9rem}
.search input{flex:1 1 12rem;min-width:0;border:1px solid #8b93a0;background:#fff;color:inherit}
.search button{border:0;background:var(--accent);color:#fff;font-weight:600;cursor:pointer}
.cards,.units{display:grid;gap:.6rem;list-style:none;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr))}
.units{grid-template-columns:repeat(auto-fill,minmax(min(100%,8.5rem),1fr))}
.card{display:flex;gap:.9rem;align-items:center;height:100%;padding:.75rem;background:var(--surface);color:inherit;
border:1px solid var(--line);border-radius:12px;text-decoration:none}
a.card:hover,.units a:hover{border-color:var(--accent);background:var(--accent-soft)}
.words>*{display:block}
.card .name{color:var(--accent)}
.units a{display:flex;align-items:center;min-height:48px;height:100%;padding:.5rem .9rem;background:var(--surface);
border:1px solid var(--line);border-radius:10px;text-decoration:none}
.face{flex:none;display:grid;place-items:center;width:56px;height:56px;border-radius:50%;object-fit:cover;
background:var(--accent-soft);color:var(--accent);font-weight:700;font-size:1.35rem}
.portrait{width:min(100%,20rem);height:auto;border-radius:12px;border:1px solid var(--line)}
.person{display:flex;flex-wrap:wrap;gap:1.25rem;align-items:start;padding:1.25rem;background:var(--surface);
border:1px solid var(--line);border-radius:12px}
.person>div{flex:1 1 15rem;display:grid;gap:1rem}
.person dl{display:grid;gap:.6rem}
.person dt{color:var(--soft);font-size:.95rem}
.links{display:flex;flex-wrap:wrap;gap:0 1.25rem;list-style:none}
.links a{display:inline-flex;align-items:center;min-height:44px}
.steps{display:grid;gap:.4rem;padding-left:1.2rem}
.note{padding:.6rem .9rem;border-left:5px solid var(--highlight);border-radius:6px;background:#fdf0dc}
`.replaceAll('\n', '');
