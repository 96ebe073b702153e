// The strip beside the text: the whole article in proportion, what is folded too, and which stretch of it is in the
// window. A click goes there. Screen readers have the same from the side panel.

const map = document.getElementById('map');
const mapWindow = element('div', 'here');

// stretches: [group, begin] in the text's order, and where the last one ends.
function layMap({stretches, end}) {
    const begin = stretches.length ? stretches[0][1] : 0;
    state.map = {begin, end, stretches};
    map.replaceChildren();
    map.hidden = end <= begin;
    stretches.forEach(([group, at], i) => {
        const to = i + 1 < stretches.length ? stretches[i + 1][1] : end;
        const piece = element('div', `stretch ${state.words.groups[group]}`);
        piece.style.flexGrow = to - at;
        piece.title = state.words.groupNames[group];
        map.append(piece);
    });
    map.append(mapWindow);
}

function dropMap() {
    state.map = null;
    map.hidden = true;
    map.replaceChildren();
}

function offsetOf({block, fraction}) {
    const span = spanOfBlock(block);
    if (span)
        return span[0] + fraction * (span[1] - span[0]);
    const part = partOf(block);
    return part ? part.begin : 0;
}

// The last block that has its top in the window, and how much of it is.
function placeOfBottom() {
    const at = upperBound(state.parts.length, n => state.parts[n].section.getBoundingClientRect().top >= innerHeight) - 1;
    const part = state.parts[at];
    for (let index = part ? part.end - 1 : -1; part && index >= part.first; --index) {
        const node = state.blocks[index];
        if (!visible(node))
            continue;
        const box = node.getBoundingClientRect();
        if (box.top < innerHeight)
            return {block: index, fraction: box.height ? Math.min(1, (innerHeight - box.top) / box.height) : 1};
    }
    return {block: part ? part.first : 0, fraction: 0};
}

function showWindowInMap() {
    if (!state.map || map.hidden)
        return;
    const {begin, end} = state.map;
    const share = offset => Math.min(1, Math.max(0, (offset - begin) / (end - begin)));
    const top = share(offsetOf(placeNow()));
    const bottom = Math.max(top, share(offsetOf(placeOfBottom())));
    mapWindow.style.top = `${top * 100}%`;
    mapWindow.style.height = `${(bottom - top) * 100}%`;
    mapWindow.hidden = top <= 0 && bottom >= 1; // nowhere to go
}

// Where in the article a height of the strip lies: the block there, or the first of a part that is not built yet.
function goByMap(event) {
    const box = map.getBoundingClientRect();
    const {begin, end} = state.map;
    const offset = begin + (end - begin) * Math.min(0.9999, Math.max(0, (event.clientY - box.top) / box.height));
    const part = state.parts[Math.max(0, upperBound(state.parts.length, n => state.parts[n].begin > offset) - 1)];
    if (!part)
        return;
    const blocks = part.data ? part.data.blocks : [];
    const at = Math.max(0, upperBound(blocks.length, n => blocks[n][0] > offset) - 1);
    const span = blocks.length ? blocks[at] : [part.begin, part.begin];
    reveal({block: part.first + at, begin: span[0], end: span[1]});
}
