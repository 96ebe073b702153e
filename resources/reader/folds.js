// Runs that are not story: one quiet line each, and what they hold, where it stood, built when it is first unfolded.

function isOpen(run) {
    return state.openByDefault !== state.flipped.has(run);
}

// The program's words are isolated: in a line that reads from the right a number would else change sides.
function foldLine([, run, groups, label, hint, ruling, slight]) {
    const only = groups.length === 1 ? state.words.groups[groups[0]] : '';
    const line = element('button', ['fold', only, slight ? 'slight' : ''].join(' ').trim());
    line.type = 'button';
    line.dataset.run = run;
    line.append(...groups.map(group => element('span', `swatch ${state.words.groups[group]}`)));
    line.append(element('bdi', 'count', label));
    line.classList.toggle('hinted', hint !== '');
    if (hint)
        line.append(element('span', 'dot hint', '·'), element('bdi', 'hint', hint));
    if (ruling)
        line.append(element('span', 'dot', '·'), element('bdi', 'ruling', `✎ ${ruling}`));
    line.setAttribute('aria-expanded', isOpen(run));
    return line;
}

// Below the story each group has a line. They stand side by side, so that what is unfolded, in the order of the text,
// comes below them all and not below the line of another group.
function besideEachOther(lines) {
    const row = element('div', 'folds');
    row.append(...lines);
    return row;
}

// What a run holds within one part, empty until it is unfolded.
function runElement(data, [run, group, first, end]) {
    const node = element('div', `run ${state.words.groups[group]}`);
    node.dataset.run = run;
    node.dataset.first = first;
    node.dataset.end = end;
    node.setAttribute('role', 'group');
    node.setAttribute('aria-label', state.words.groupNames[group]);
    showRun(node, data);
    return node;
}

function showRun(node, data) {
    const open = isOpen(Number(node.dataset.run));
    node.hidden = !open;
    if (!open || node.firstChild)
        return;
    let list = null; // feed items next to each other form one list
    for (let index = Number(node.dataset.first); index < Number(node.dataset.end); ++index) {
        const block = blockElement(data, index);
        if (block.tagName !== 'LI') {
            list = null;
            node.append(block);
            continue;
        }
        if (!list) {
            list = element('ul', 'items');
            node.append(list);
        }
        list.append(block);
    }
}

function setRunOpen(run, open) {
    if (isOpen(run) === open)
        return;
    if (open === state.openByDefault)
        state.flipped.delete(run);
    else
        state.flipped.add(run);
    refreshRuns(`[data-run="${run}"]`);
}

function setAllOpen(open) {
    const keep = placeNow();
    state.openByDefault = open;
    state.flipped.clear();
    refreshRuns('[data-run]');
    restorePlace(keep);
}

function refreshRuns(selector) {
    for (const node of main.querySelectorAll(selector)) {
        if (node.classList.contains('fold'))
            node.setAttribute('aria-expanded', isOpen(Number(node.dataset.run)));
        else
            showRun(node, partOf(Number(node.dataset.first)).data);
    }
    layoutSpeakers();
    showWindowInMap();
    tellFolds();
}

// The blocks that stand in unfolded runs now: looked at anew, the article keeps them unfolded.
function unfoldedBlocks() {
    const blocks = new Set();
    for (const {data} of state.parts) {
        for (const [run, , first, end] of data ? data.runs : []) {
            for (let index = first; isOpen(run) && index < end; ++index)
                blocks.add(index);
        }
    }
    return blocks;
}

function keepUnfolded(runs) {
    for (const [run, , first, end] of runs) {
        for (let index = first; index < end && !isOpen(run); ++index) {
            if (state.unfolded.has(index))
                state.flipped.add(run);
        }
    }
}

function anyFolded() {
    return main.querySelector('.fold[aria-expanded="false"]') !== null;
}

function tellFolds() {
    state.bridge.folded(anyFolded());
}

// The run that holds a block, or -1.
function runOf(index) {
    const part = partOf(index);
    const run = part && part.data && part.data.runs.find(([, , first, end]) => first <= index && index < end);
    return run ? run[0] : -1;
}
