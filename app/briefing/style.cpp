#include "briefing/style.h"

namespace briefing {

QByteArrayView printStyle()
{
    // A gutter of 30 mm holds numbers and labels, a column of 132 mm the words: 68 to 75 characters a line.
    // Set ragged: the web engine has no hyphenation, and justified lines without it have rivers.
    // Breaking anywhere is asked for only where a word is too long for the line: it costs this engine half the time.
    // It also takes no notice of break-after: avoid. A heading keeps its first lines by an invisible tail that must fit
    // on the page with it and takes no room.
    // No flex or grid around anything long: this engine cannot break them across pages.
    return R"css(
* { box-sizing: border-box; font-synthesis: none; }
html { font-size: 10pt; }
body { margin: 0; color: #111; font: 10pt/1.45 "Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK SC", "Noto Color Emoji", serif;
  orphans: 3; widows: 3; font-variant-numeric: lining-nums; }
.wrap, .meta, .words, .at, .by, .names, .note, .index, h1, h2, h3 { overflow-wrap: anywhere; }
:lang(zh) { line-break: strict; }
:lang(zh-TW), :lang(zh-HK) { font-family: "Noto Serif", "Noto Serif CJK TC", "Noto Color Emoji", serif; }
:lang(ja) { font-family: "Noto Serif", "Noto Serif CJK JP", "Noto Color Emoji", serif; line-break: strict; }
:lang(ko) { font-family: "Noto Serif", "Noto Serif CJK KR", "Noto Color Emoji", serif; word-break: keep-all; }
a { color: inherit; text-decoration: none; }
h1, h2, h3, h4, p, ol, ul, blockquote, dl, dd, table { margin: 0; padding: 0; font-weight: inherit; }
h1, h2, h3, h4 { break-inside: avoid; }
.sans, .meta, .label, .left, .toc .no, .toc .page, .toc .from, .cover, .note h3, .by, .n, th, td.num, .index, .sources .at
  { font-family: "Noto Sans", "Noto Naskh Arabic", "Noto Sans CJK SC", "Noto Color Emoji", sans-serif; }

/* cover */
.cover { break-after: page; padding-top: 52mm; }
.cover .kind { font-size: 9pt; letter-spacing: .18em; text-transform: uppercase; color: #555; }
.cover h1 { font: bold 30pt/1.18 "Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK SC", "Noto Color Emoji", serif;
  margin: 5mm 0 6mm; max-width: 150mm; }
.cover h1.long { font-size: 22pt; }
.cover .date { font-size: 13pt; color: #333; }
.cover .mark { display: inline-block; margin: 0 0 9mm; padding: 1.2mm 3mm; font-size: 12pt; font-weight: bold;
  letter-spacing: .04em; border: .6pt solid #000; }
.cover .figures { margin-top: 26mm; border-collapse: collapse; width: 100%; border-top: 1.2pt solid #000; }
.cover .figures td { width: 33.3%; padding: 4mm 4mm 0 0; vertical-align: top; font-size: 9pt; color: #444; }
.cover .figures b { display: block; font-size: 22pt; line-height: 1.2; color: #000; }
.cover .how { margin-top: 22mm; max-width: 118mm; font-size: 8.5pt; line-height: 1.5; color: #444; }

/* contents */
.part { font: bold 20pt/1.25 "Noto Serif", serif; margin-bottom: 7mm; padding-bottom: 2.5mm; border-bottom: 1.2pt solid #000; }
.toc .entry { position: relative; padding: 1.5mm 16mm 1.6mm 11mm; border-bottom: .35pt solid #bbb; break-inside: avoid; line-height: 1.35; }
.toc .no { position: absolute; left: 0; top: 1.75mm; width: 8mm; font-size: 8.5pt; color: #666; text-align: right; font-variant-numeric: tabular-nums; }
.toc .page { position: absolute; right: 0; bottom: 1.6mm; width: 14mm; font-size: 9.5pt; text-align: right; font-variant-numeric: tabular-nums; }
.toc .words { display: block; font-size: 10pt; }
.toc .from { display: block; font-size: 7.5pt; color: #555; }
.toc .further { margin-top: 6mm; }

/* an article */
article { break-before: page; padding: 0 0 0 30mm; }
article.first { break-before: auto; }
article[dir=rtl] { padding: 0 30mm 0 0; text-align: right; font-size: 11.5pt; line-height: 1.75; }
article:lang(zh), article:lang(ja) { line-height: 1.65; }
.gutter { float: left; width: 26mm; margin-left: -30mm; }
[dir=rtl] .gutter { float: right; margin-left: 0; margin-right: -30mm; }
.number { font: 300 24pt/1 "Noto Sans", sans-serif; color: #888; padding-top: 1.2mm; }
h2 { font-size: 20pt; line-height: 1.25; font-weight: bold; }
h2.long { font-size: 16pt; line-height: 1.3; }
.meta { font-size: 8.5pt; line-height: 1.5; color: #333; margin-top: 2.5mm; }
.meta .file { display: block; color: #666; font-size: 7.5pt; }
.meta .hash { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: 7pt; }
.headrule { border-top: .6pt solid #000; margin: 3.5mm 0 4.5mm; }
.note { break-inside: avoid-page; margin: 0 0 5mm; padding: 2.6mm 4mm 3mm; background: #f1f1f1; border-left: 2.4pt solid #000; }
[dir=rtl] .note { border-left: 0; border-right: 2.4pt solid #000; }
.note h3, .label { font-size: 7.5pt; line-height: 1.5; letter-spacing: .06em; font-weight: bold; color: #333; text-transform: uppercase; }
.note p { white-space: pre-line; }
.story p { margin-bottom: 2.1mm; }
.story .standfirst { font-size: 11.5pt; line-height: 1.45; color: #222; margin-bottom: 3.5mm; }
.story h3 { font-weight: bold; font-size: 11pt; margin: 4.5mm 0 1.5mm; }
.story h3::after { content: ""; display: block; height: 16mm; margin-bottom: -16mm; }
.story .item { padding-left: 4mm; }
.story .item::before { content: "\2022"; float: left; margin-left: -4mm; }
[dir=rtl] .story .item { padding-left: 0; padding-right: 4mm; }
[dir=rtl] .story .item::before { float: right; margin-left: 0; margin-right: -4mm; }
.n { float: left; width: 8mm; margin-left: -11mm; text-align: right; font-size: 7pt; color: #999; }
[dir=rtl] .n { float: right; margin-left: 0; margin-right: -11mm; text-align: left; }
.item .n { margin-left: -15mm; }
[dir=rtl] .item .n { margin-left: 0; margin-right: -15mm; }
.left { font-size: 8pt; color: #555; margin-top: 3.5mm; break-before: avoid; }
.keep { break-inside: avoid; }
.extra { margin-top: 4.5mm; padding-top: 2.6mm; border-top: .35pt solid #999; }
.extra .gutter { padding-top: .4mm; }
blockquote { margin: 0 0 2.5mm; padding-left: 4mm; border-left: 1.2pt solid #999; break-inside: avoid; }
[dir=rtl] blockquote { padding-left: 0; padding-right: 4mm; border-left: 0; border-right: 1.2pt solid #999; }
blockquote .by { display: block; font-size: 8pt; line-height: 1.5; color: #444; margin-top: .4mm; }
blockquote .by b { color: #000; }
.names { line-height: 1.5; font-size: 9pt; break-inside: avoid; margin-bottom: 1.6mm; }
article[dir=rtl] .names { font-size: 10.5pt; }

/* sources and indexes */
.back { margin-top: 13mm; }
.back .part { padding-bottom: 0; border-bottom: 0; } /* or the tail's margin could not leave it */
.back .part a { display: block; padding-bottom: 2.5mm; border-bottom: 1.2pt solid #000; }
.back .part::after { content: ""; display: block; height: 26mm; margin-bottom: -26mm; }
.back .label { margin: 0 0 1.5mm; break-inside: avoid; }
.back .label::after { content: ""; display: block; height: 12mm; margin-bottom: -12mm; }
.back .index + .label { margin-top: 5mm; }
.sources .entry { position: relative; padding: 1.5mm 16mm 1.8mm 11mm; border-bottom: .35pt solid #bbb; break-inside: avoid; line-height: 1.35; }
.sources .no { position: absolute; left: 0; top: 1.75mm; width: 8mm; font: 8.5pt "Noto Sans", sans-serif; color: #666; text-align: right; }
.sources .page { position: absolute; right: 0; top: 1.6mm; width: 14mm; font: 9.5pt "Noto Sans", sans-serif; text-align: right; }
.sources .words { display: block; font-size: 9.5pt; }
.sources .at { display: block; font-size: 7.5pt; color: #555; }
.sources .hash { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: 7pt; }
.index { columns: 3; column-gap: 7mm; font-size: 8pt; line-height: 1.45; }
.index p { padding-left: 3mm; text-indent: -3mm; break-inside: avoid; margin-bottom: .5mm; }
.index .role { color: #666; }
.index .at { color: #000; font-weight: bold; margin-left: 1mm; font-variant-numeric: tabular-nums; }
.index h4 { font-weight: bold; font-size: 9pt; margin: 2.4mm 0 .6mm; }
)css";
}

QByteArrayView screenStyle()
{
    return R"css(
:root { --paper: #fdfdfb; --ink: #1b1b1a; --soft: #5f5f5a; --rule: #d8d8d2; --tint: #f2f1ec; --link: #23507d; color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1b1c1e; --ink: #e4e3df; --soft: #a3a29c; --rule: #3a3b3e; --tint: #26272a; --link: #9ec1e6; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.6 "Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK SC", Georgia, "Times New Roman", serif; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1.25rem 5rem; }
h1, h2, h3, p, ol, blockquote { margin: 0; }
a { color: var(--link); }
.mark { position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--rule); padding: .5rem 1.25rem;
  text-align: right; font: bold 1rem/1.5 system-ui, "Noto Sans", sans-serif; z-index: 1; }
.mark.end { position: static; border-bottom: 0; border-top: 1px solid var(--rule); }
.mark b { display: inline-block; padding: 0 .5rem; }
.sans, .kind, .date, .figures, .from, .meta, .label, .left, .by, nav .no, .n, .at
  { font-family: system-ui, "Noto Sans", sans-serif; }
.cover { padding: 3.5rem 0 2.5rem; }
.kind { letter-spacing: .16em; text-transform: uppercase; font-size: .75rem; color: var(--soft); }
h1 { font-size: 2.25rem; line-height: 1.2; margin: .75rem 0; }
.date { font-size: 1.0625rem; color: var(--soft); }
.figures { margin-top: 1.5rem; padding-top: .75rem; border-top: 2px solid var(--ink); font-size: .9375rem; }
.part { font-size: 1.375rem; margin: 3rem 0 1rem; padding-bottom: .35rem; border-bottom: 2px solid var(--ink); }
nav ol, .sources { list-style: none; padding: 0; }
nav li, .sources li { padding: .45rem 0 .5rem 2.5rem; border-bottom: 1px solid var(--rule); line-height: 1.4; position: relative; }
nav .no, .sources .no { position: absolute; inset-inline-start: 0; width: 1.75rem; text-align: end; color: var(--soft); font-size: .875rem; }
nav a { color: inherit; text-decoration: none; } nav a:hover { text-decoration: underline; }
.from, .at { display: block; font-size: .8125rem; color: var(--soft); }
article { margin-top: 4.5rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); }
h2 { font-size: 1.75rem; line-height: 1.25; }
h2 a { color: inherit; text-decoration: none; }
.number { float: left; margin-left: -3.5rem; width: 2.5rem; text-align: right; font: 300 1.75rem/1.25 system-ui, "Noto Sans", sans-serif; color: var(--soft); }
[dir=rtl] .number { float: right; margin-left: 0; margin-right: -3.5rem; text-align: left; }
.file { display: block; }
article[dir=rtl] { font-size: 1.1em; } [dir=rtl] .meta, [dir=rtl] .left { text-align: right; }
.meta { font-size: .875rem; color: var(--soft); margin: .6rem 0 1.5rem; line-height: 1.5; }
.note { background: var(--tint); border-inline-start: 4px solid var(--ink); padding: .8rem 1.1rem; margin: 0 0 1.5rem; white-space: pre-line; }
.label { font-size: .75rem; letter-spacing: .07em; text-transform: uppercase; font-weight: bold; color: var(--soft); margin-bottom: .5rem; }
.story p { margin-bottom: 1rem; position: relative; }
.story h3 { margin: 1.8rem 0 .6rem; font-size: 1.125rem; position: relative; }
.standfirst { font-size: 1.1875rem; color: var(--soft); }
.item { padding-inline-start: 1.25rem; } .item::before { content: "\2022"; position: absolute; inset-inline-start: .25rem; }
.n { position: absolute; inset-inline-end: 100%; margin-inline-end: 1rem; font-size: .75rem; line-height: 1.7rem; color: var(--soft); user-select: none; }
.left { font-size: .875rem; color: var(--soft); margin-top: 1.25rem; }
.extra { margin-top: 1.75rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
blockquote { margin: 0 0 1.1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.by { display: block; font-size: .875rem; color: var(--soft); margin-top: .15rem; } .by b { color: var(--ink); }
.names { margin-bottom: .35rem; font-size: .9375rem; }
h3.label { margin: .6rem 0 .15rem; } .note h3.label { margin-top: 0; }
code { font-size: .8em; }
@media print { .mark { position: static; } article { break-before: page; border-top: 0; } body { background: none; } }
@media (max-width: 48rem) { .n { display: none; } .number, [dir=rtl] .number { float: none; margin: 0; width: auto; text-align: start; } }
)css";
}

} // namespace briefing
