// Where the reader stands, and getting there.

const PageOverlap = 2; // lines kept when a window is turned
const Upper = 0.35;    // of the window: a headline that stands there needs no scrolling
const Calm = 0.28;     // where a revealed passage comes to stand, from the window's top

function lineHeight() {
    return parseFloat(getComputedStyle(document.body).lineHeight);
}

function visible(node) {
    return node && node.isConnected && node.offsetParent !== null;
}

// The first block that is not wholly above the window, and how much of it is.
function placeNow() {
    const sections = state.parts;
    const at = upperBound(sections.length, n => sections[n].section.getBoundingClientRect().bottom > 0);
    if (scrollY <= 0 || !sections.length)
        return {block: 0, fraction: 0};
    const part = sections[Math.min(at, sections.length - 1)];
    for (let index = part.first; index < part.end; ++index) {
        const node = state.blocks[index];
        if (!visible(node))
            continue;
        const box = node.getBoundingClientRect();
        if (box.bottom > 0)
            return {block: index, fraction: box.height ? Math.min(1, Math.max(0, -box.top / box.height)) : 0};
    }
    return {block: part.data ? part.end - 1 : part.first, fraction: part.data ? 1 : 0};
}

// The element that stands for a block: itself, or the line it is folded into, or the room kept for its part.
function standIn(index) {
    if (visible(state.blocks[index]))
        return state.blocks[index];
    const fold = main.querySelector(`.fold[data-run="${runOf(index)}"]`);
    const part = partOf(index);
    return fold || (part ? part.section : null);
}

function restorePlace({block, fraction}) {
    const node = block > 0 || fraction > 0 ? standIn(block) : null;
    if (!node) {
        scrollTo(0, 0);
        return;
    }
    const box = node.getBoundingClientRect();
    scrollTo(0, scrollY + box.top + box.height * fraction);
}

// The article from its top, where the block is in the upper part of the window; else with the block at the window's top.
function openAt(index) {
    scrollTo(0, 0);
    const node = standIn(index);
    const top = node ? node.getBoundingClientRect().top : 0;
    if (top > innerHeight * Upper)
        scrollTo(0, top - lineHeight() * 0.6);
}

// Runs a scroll now and again on the next two frames: rooms kept for unbuilt parts take their true size in between.
function settle(scroll) {
    const serial = state.serial;
    scroll();
    if (state.parts.length < 2)
        return;
    const again = left => requestAnimationFrame(() => {
        if (serial !== state.serial)
            return;
        scroll();
        if (left > 1)
            again(left - 1);
    });
    again(2);
}

// The range of text between two offsets, within one block.
function rangeOf(index, begin, end) {
    const node = state.blocks[index];
    const span = spanOfBlock(index);
    if (!node || !span)
        return null;
    const range = document.createRange();
    range.selectNodeContents(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let at = span[0];
    let started = false;
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const next = at + text.length;
        if (!started && begin < next) {
            range.setStart(text, Math.max(0, begin - at));
            started = true;
        }
        if (end <= next) {
            range.setEnd(text, Math.max(0, end - at));
            break;
        }
        at = next;
    }
    return range;
}

function reveal({block, begin, end}) {
    const part = partOf(block);
    if (!part)
        return;
    if (!part.data) {
        state.pending = {block, begin, end};
        askFor(part.index);
        settle(() => part.section.scrollIntoView({block: 'start'}));
        return;
    }
    setRunOpen(runOf(block), true);
    const range = rangeOf(block, begin, end);
    if (!range)
        return;
    settle(() => bringToView(range));
    flash(range);
}

function bringToView(range) {
    const box = range.getBoundingClientRect();
    const height = innerHeight;
    const calm = box.top >= height * 0.12 && box.bottom <= height * 0.82;
    if (!calm)
        scrollTo(0, scrollY + box.top - height * (box.height < height * 0.5 ? Calm : 0.1));
}

function flash(range) {
    const room = document.getElementById('flashes');
    room.replaceChildren();
    requestAnimationFrame(() => {
        for (const box of range.getClientRects()) {
            if (!box.width || !box.height)
                continue;
            const light = element('div', 'flash');
            light.style.left = `${box.left + scrollX - 3}px`;
            light.style.top = `${box.top + scrollY - 1}px`;
            light.style.width = `${box.width + 6}px`;
            light.style.height = `${box.height + 2}px`;
            light.addEventListener('animationend', () => light.remove());
            room.append(light);
        }
    });
}

function scrollPages(by) {
    scrollLines(by * (innerHeight / lineHeight() - PageOverlap));
}

// Tells the program when it cannot move: the end was reached before this.
function scrollLines(by) {
    const before = scrollY;
    scrollBy(0, by * lineHeight());
    if (Math.abs(scrollY - before) < 1 && by)
        state.bridge.ended(by > 0 ? 1 : -1);
}

function toEnd(down) {
    settle(() => scrollTo(0, down ? document.scrollingElement.scrollHeight : 0));
}

// Speakers stand in the margin beside the line where they begin; where two would touch, the later moves down.
function layoutSpeakers(within = main) {
    const labels = [...within.querySelectorAll('.speaker')];
    for (const label of labels)
        label.style.marginTop = '';
    if (!root.classList.contains('wide'))
        return;
    const boxes = labels.map(label => label.getBoundingClientRect());
    let floor = -Infinity;
    boxes.forEach((box, i) => {
        if (!box.height)
            return;
        const shift = Math.max(0, floor - box.top);
        if (shift)
            labels[i].style.marginTop = `${shift}px`;
        floor = box.top + shift + box.height;
    });
}
