// The article in parts: the one where reading starts is built at once, the others as they come near or when there is
// nothing else to do. Unbuilt parts hold about the room they will need.

function partOf(index) {
    const at = upperBound(state.parts.length, n => state.parts[n].first > index) - 1;
    const part = state.parts[at];
    return part && index < part.end ? part : null;
}

const nearParts = new IntersectionObserver(entries => {
    for (const entry of entries) {
        if (entry.isIntersecting)
            askFor(Number(entry.target.dataset.part));
    }
}, {rootMargin: '100% 0%'});

function layParts(parts) {
    state.parts = parts.map(([first, end, begin, characters, lines], index) => {
        const section = element('section', 'part');
        section.dataset.part = index;
        return {first, end, begin, section, data: null, asked: false, index, room: lines * 1.2 + characters / 38};
    });
    for (const part of state.parts) {
        part.section.style.containIntrinsicSize = `auto 30rem auto ${part.room}em`;
        part.section.style.minHeight = `${part.room}em`;
    }
    main.append(...state.parts.map(part => part.section));
}

function askFor(index) {
    const part = state.parts[index];
    if (!part || part.data || part.asked)
        return;
    part.asked = true;
    state.bridge.wantPart(state.serial, index);
}

// Blocks, the lines of what is folded before the block where each belongs, and what is folded, where it stands.
function nodesOf(data, part) {
    const nodes = [];
    const lines = data.lines.slice();
    let at = part.first;
    const goTo = index => {
        for (; at <= index; ++at) {
            let here = lines.findIndex(line => line[0] > at);
            here = lines.splice(0, here < 0 ? lines.length : here).map(foldLine);
            nodes.push(...(here.length > 1 ? [besideEachOther(here)] : here));
            if (at < index)
                nodes.push(blockElement(data, at));
            else
                break;
        }
    };
    for (const run of data.runs) {
        goTo(run[2]);
        nodes.push(runElement(data, run));
        at = run[3];
    }
    goTo(part.end);
    return nodes;
}

function buildPart(data) {
    const part = state.parts[data.index];
    if (!part || part.data)
        return;
    nearParts.unobserve(part.section);
    data.first = part.first;
    part.data = data;
    if (!state.openByDefault)
        keepUnfolded(data.runs);
    part.section.replaceChildren(...nodesOf(data, part));
    part.section.style.minHeight = '';
}

// Asks for the missing part nearest to where the reader stands, one at a time and only when the page is idle.
function askForNearest() {
    const {block} = placeNow();
    let nearest = null;
    for (const part of state.parts) {
        if (!part.asked && !part.data && (!nearest || Math.abs(part.first - block) < Math.abs(nearest.first - block)))
            nearest = part;
    }
    if (nearest)
        askFor(nearest.index);
}

function buildTheRest() {
    const serial = state.serial;
    requestIdleCallback(() => {
        if (serial === state.serial)
            askForNearest();
    });
}
