// The chosen passage, the entity it names, and search hits.

function mark(selector, name) {
    for (const node of main.querySelectorAll(selector))
        node.classList.add(name);
}

function choose({kind, index, entity}) {
    for (const node of main.querySelectorAll('.chosen, .same'))
        node.classList.remove('chosen', 'same');
    state.chosen = {kind, index, entity};
    hideCard();
    if (entity >= 0)
        mark(`mark[data-e="${entity}"]`, 'same');
    if (kind === Kind.Mention)
        mark(`mark[data-m="${index}"]`, 'chosen');
    else if (kind === Kind.Quote)
        mark(`[data-q="${index}"]`, 'chosen');
    else if (kind === Kind.Block && state.blocks[index])
        state.blocks[index].classList.add('chosen');
}

// What an event points at: a mention before a quote before the block they stand in.
function passageOf(target) {
    if (!(target instanceof Element))
        return {kind: Kind.None, index: -1};
    const found = target.closest('[data-m], [data-q], [data-b]');
    if (!found)
        return {kind: Kind.None, index: -1};
    if (found.dataset.m !== undefined)
        return {kind: Kind.Mention, index: Number(found.dataset.m)};
    if (found.dataset.q !== undefined)
        return {kind: Kind.Quote, index: Number(found.dataset.q)};
    return {kind: Kind.Block, index: Number(found.dataset.b)};
}

// Pieces of one quote light up together.
function hoverQuote(target) {
    const piece = target instanceof Element ? target.closest('[data-q]') : null;
    const quote = piece ? piece.dataset.q : '';
    if (quote === state.hovered)
        return;
    for (const node of main.querySelectorAll('.quote.hover'))
        node.classList.remove('hover');
    state.hovered = quote;
    if (quote)
        mark(`[data-q="${quote}"]`, 'hover');
}

function blocksWithHits() {
    const {flat} = state.hits;
    const touched = new Set();
    for (let i = 0; i < flat.length; i += 2) {
        const part = partAt(flat[i]);
        if (!part)
            continue;
        const at = upperBound(part.data.blocks.length, n => part.data.blocks[n][0] > flat[i]) - 1;
        for (let n = Math.max(0, at); n < part.data.blocks.length && part.data.blocks[n][0] < flat[i + 1]; ++n)
            touched.add(part.first + n);
    }
    return touched;
}

// The built part that holds an offset, or null.
function partAt(offset) {
    const part = state.parts[upperBound(state.parts.length, n => state.parts[n].begin > offset) - 1];
    return part && part.data ? part : null;
}

function setHits(flat, current) {
    const before = blocksWithHits();
    state.hits = {flat, current};
    for (const index of new Set([...before, ...blocksWithHits()]))
        refillBlock(index);
    layoutSpeakers();
}

function setCurrentHit(current) {
    const {flat} = state.hits;
    const old = state.hits.current;
    state.hits.current = current;
    for (const hit of [old, current]) {
        const part = hit >= 0 && partAt(flat[hit * 2]);
        if (!part)
            continue;
        const at = upperBound(part.data.blocks.length, n => part.data.blocks[n][0] > flat[hit * 2]) - 1;
        refillBlock(part.first + Math.max(0, at));
    }
}
