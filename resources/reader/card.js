// The small card that says whom a mention names, or why a passage is what it is taken for. Under the mouse or the focus it
// comes with a pause (a CSS delay) and goes at once; asked for by key it comes at once and stays until the page moves.

const card = document.getElementById('card');

function showCardFor(target) {
    const mention = target instanceof Element ? target.closest('mark[data-e]') : null;
    if (mention === state.cardOwner || state.cardPinned)
        return;
    hideCard();
    if (!mention || mention.dataset.e < 0)
        return;
    state.cardOwner = mention;
    state.bridge.wantCard(state.serial, Number(mention.dataset.m));
}

function hideCard() {
    state.cardOwner = null;
    if (state.cardPinned) {
        state.cardPinned = false;
        state.bridge.cardPinned(false);
    }
    card.classList.remove('shown', 'pinned');
}

// The element that stands for a passage on the page, or null.
function ownerOf(kind, index) {
    if (kind === Kind.Mention)
        return main.querySelector(`mark[data-m="${index}"]`);
    if (kind === Kind.Quote)
        return main.querySelector(`[data-q="${index}"]`);
    return state.blocks[index] || null;
}

function fillCard({serial, kind, index, pinned, lines, swatch}) {
    if (serial !== state.serial)
        return;
    if (pinned) {
        hideCard();
        state.cardOwner = ownerOf(kind, index);
        state.cardPinned = state.cardOwner !== null;
    }
    const owner = state.cardOwner;
    if (!owner || !owner.isConnected || (!pinned && Number(owner.dataset.m) !== index))
        return;
    const nodes = [];
    for (const [name, words] of lines) {
        const line = element('div', name);
        line.dir = 'auto';
        if (name === 'facts')
            line.append(...words.map((fact, i) => element('span', i || !swatch ? '' : `swatch ${swatch}`, fact)));
        else
            line.textContent = words;
        nodes.push(line);
    }
    card.replaceChildren(...nodes);
    placeCard(owner.getClientRects()[0]);
    card.classList.add('shown');
    card.classList.toggle('pinned', state.cardPinned === true);
    if (pinned)
        state.bridge.cardPinned(true);
}

// One more fact of the entity, from elsewhere in the library.
function addCardLine({entity, words}) {
    const owner = state.cardOwner;
    const facts = card.querySelector('.facts');
    if (!words || !owner || !facts || Number(owner.dataset.e) !== entity)
        return;
    facts.append(element('span', '', words));
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
