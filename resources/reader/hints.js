// Letters over everything in the window that can be activated: typing them does it. Any other key takes them away.

const hintLetters = 'asdfghjklewopqrtzuivbnmcxy';

// As few letters as there are targets for, all labels equally long, so that none begins another.
function hintLabels(count) {
    let labels = [''];
    while (labels.length < count)
        labels = labels.flatMap(label => [...hintLetters].map(letter => label + letter));
    return labels.slice(0, count);
}

function hintTargets() {
    return [...main.querySelectorAll('mark[data-m], .fold, .speaker')].filter(node => {
        const box = node.getClientRects()[0];
        return box && box.height && box.top >= 0 && box.bottom <= innerHeight;
    });
}

function showHints() {
    hideHints();
    hideCard();
    const targets = hintTargets();
    const labels = hintLabels(targets.length);
    const room = element('div', '');
    room.id = 'hints';
    state.hints = targets.map((target, i) => {
        const box = target.getClientRects()[0];
        const tag = element('span', 'hintTag', labels[i]);
        tag.style.left = `${box.left - 4}px`;
        tag.style.top = `${box.top - 11}px`; // on the line above, so that the name's own letters stay in sight
        room.append(tag);
        return {target, label: labels[i], tag};
    });
    state.typed = '';
    document.body.append(room);
    state.bridge.hinting(targets.length > 0);
}

function hideHints() {
    const room = document.getElementById('hints');
    if (!room)
        return;
    room.remove();
    state.hints = null;
    state.bridge.hinting(false);
}

// The letter a key stands for, also on keyboards with other scripts.
function letterOf(event) {
    const key = event.key.toLowerCase();
    return /^[a-z]$/.test(key) ? key : event.code.replace(/^Key/, '').toLowerCase();
}

// True where the key was meant for the hints.
function takeHintKey(event) {
    if (!state.hints)
        return false;
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key))
        return true;
    event.preventDefault();
    state.typed += letterOf(event);
    const left = state.hints.filter(hint => hint.label.startsWith(state.typed));
    for (const hint of state.hints)
        hint.tag.hidden = !left.includes(hint);
    const meant = left.find(hint => hint.label === state.typed);
    if (!left.length || meant)
        hideHints();
    if (meant)
        activate(meant.target, true);
    return true;
}
