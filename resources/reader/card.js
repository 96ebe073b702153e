// The small card that says whom a mention names. It comes with a pause (a CSS delay) and goes at once.

const card = document.getElementById('card');

function showCardFor(target) {
    const mention = target instanceof Element ? target.closest('mark[data-e]') : null;
    if (mention === state.cardOwner)
        return;
    hideCard();
    if (!mention || mention.dataset.e < 0)
        return;
    state.cardOwner = mention;
    state.bridge.wantCard(state.serial, Number(mention.dataset.e));
}

function hideCard() {
    state.cardOwner = null;
    card.classList.remove('shown');
}

function fillCard({serial, entity, name, kind, role, count, others}) {
    const owner = state.cardOwner;
    if (serial !== state.serial || !owner || !owner.isConnected || Number(owner.dataset.e) !== entity)
        return;
    const line = (names, words) => words ? [isolated(names, words)] : [];
    const facts = element('div', 'facts');
    facts.append(element('span', `swatch ${state.words.mentions[kind]}`, state.words.mentionNames[kind]),
        element('span', 'count', count));
    card.replaceChildren(...line('name', name), ...line('role', role), facts, ...line('others', others));
    placeCard(owner.getClientRects()[0]);
    card.classList.add('shown');
}

function isolated(names, words) {
    const node = element('div', names, words);
    node.dir = 'auto';
    return node;
}

function addCardLine({entity, words}) {
    const owner = state.cardOwner;
    if (!words || !owner || Number(owner.dataset.e) !== entity)
        return;
    card.append(isolated('more', words));
    placeCard(owner.getClientRects()[0]);
}

// Below the mention where there is room, else above; never outside the window.
function placeCard(box) {
    if (!box)
        return;
    const width = card.offsetWidth, height = card.offsetHeight, gap = 8;
    const left = Math.max(gap, Math.min(box.left, innerWidth - width - gap));
    const below = box.bottom + gap;
    card.style.left = `${left}px`;
    card.style.top = `${below + height + gap <= innerHeight ? below : Math.max(gap, box.top - height - gap)}px`;
}
