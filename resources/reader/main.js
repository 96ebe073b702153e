// What the program says and what the reader does.

function forget() {
    for (const part of state.parts)
        nearParts.unobserve(part.section);
    Object.assign(state, {parts: [], blocks: [], pending: null, hits: {flat: [], current: -1}, openByDefault: false, place: null,
        chosen: {kind: Kind.None, index: -1, entity: -1}});
    state.flipped.clear();
    hideCard();
    hideHints();
    dropMap();
    document.getElementById('flashes').replaceChildren();
    main.replaceChildren();
}

function metaElement(facts) {
    const header = element('header', 'meta');
    const isInline = fact => fact && !['path', 'missing', 'label'].includes(fact[0]);
    facts.forEach(([name, words], i) => {
        const fact = element('span', name);
        fact.classList.toggle('dotted', isInline(facts[i]) && isInline(facts[i + 1]) === true);
        fact.append(element('bdi', '', words));
        header.append(fact);
    });
    return header;
}

// Where the article was left; else, unless it stays where it is, at its headline.
function takePlace(head) {
    if (head.remembered)
        restorePlace(head);
    else if (head.again)
        scrollTo(0, 0);
    else
        openAt(head.block);
    state.place = head.remembered ? {block: head.block, fraction: head.fraction} : placeNow();
}

function showArticle(head) {
    state.unfolded = head.again ? unfoldedBlocks() : new Set();
    forget();
    state.serial = head.serial;
    state.openByDefault = head.open;
    main.className = head.parts.length > 1 ? 'long' : '';
    main.dir = head.rtl ? 'rtl' : 'ltr';
    main.lang = head.language;
    main.setAttribute('aria-label', state.words.article);
    main.append(metaElement(head.meta));
    layParts(head.parts);
    layMap(head.map);
    if (head.part)
        buildPart(head.part);
    settle(() => {
        takePlace(head);
        showWindowInMap();
    });
    layoutSpeakers();
    tellPainted();
    tellFolds();
    buildTheRest();
    for (const part of state.parts)
        if (!part.data)
            nearParts.observe(part.section);
}

// After the frame that shows it has been handed on.
function tellPainted() {
    const serial = state.serial;
    requestAnimationFrame(() => later(() => {
        if (serial === state.serial)
            state.bridge.painted(serial);
    }));
}

function takePart(data) {
    if (data.serial !== state.serial)
        return;
    buildPart(data);
    const part = state.parts[data.index];
    layoutSpeakers(part.section);
    showWindowInMap();
    const waiting = state.pending;
    if (waiting && partOf(waiting.block) === part) {
        state.pending = null;
        reveal(waiting);
    }
    buildTheRest();
}

function showNotice({serial, title, words}) {
    forget();
    state.serial = serial;
    main.className = 'notice';
    main.dir = 'auto';
    if (title)
        main.append(element('h1', 'block', title));
    for (const line of words ? words.split('\n') : [])
        main.append(element('p', 'block', line));
    scrollTo(0, 0);
    tellPainted();
}

function setMeta({facts}) {
    const old = main.querySelector('header.meta');
    if (old)
        old.replaceWith(metaElement(facts));
}

function setLook({scheme, zoom, hidden, quotes, indirect, speakers, numbers}) {
    const keep = placeNow();
    root.dataset.scheme = scheme;
    root.style.fontSize = `${17 * zoom}px`;
    for (const kind of state.words.mentions)
        root.classList.toggle(`no-${kind}`, hidden.includes(kind));
    root.classList.toggle('no-quotes', !quotes);
    root.classList.toggle('no-indirect', !indirect);
    root.classList.toggle('no-speakers', !speakers);
    root.classList.toggle('numbers', numbers);
    fitWidth();
    restorePlace(keep);
}

function fitWidth() {
    const room = innerWidth / parseFloat(getComputedStyle(root).fontSize);
    root.classList.toggle('wide', room >= 39);
    root.classList.toggle('roomy', room >= 43);
    root.classList.toggle('airy', room >= 58);
    layoutSpeakers();
}

const commands = {
    notice: showNotice,
    meta: setMeta,
    look: setLook,
    reveal,
    choose,
    hits: ({flat, current}) => setHits(flat, current),
    cardLine: addCardLine,
    hideCard,
    hints: showHints,
    hit: ({current}) => setCurrentHit(current),
    fold: ({folded}) => setAllOpen(!folded),
    toggleFolds: () => setAllOpen(!main.querySelector('.fold[aria-expanded="true"]')),
    toggleFold: ({block}) => setRunOpen(runOf(block), !isOpen(runOf(block))),
    pages: ({by}) => scrollPages(by),
    lines: ({by}) => scrollLines(by),
    end: ({down}) => toEnd(down),
};

function activate(target, byKey = false) {
    const fold = target.closest('.fold');
    if (fold) {
        setRunOpen(Number(fold.dataset.run), fold.getAttribute('aria-expanded') !== 'true');
        return;
    }
    const {kind, index} = passageOf(target);
    if (target.matches('.speaker'))
        state.bridge.speaker(state.serial, index);
    else if (kind !== Kind.None)
        state.bridge.activate(state.serial, kind, index, byKey);
}

function listen() {
    document.addEventListener('click', event => {
        hideHints();
        if (event.target instanceof Element && event.target.closest('#map'))
            goByMap(event);
        else if (event.target instanceof Element && getSelection().isCollapsed)
            activate(event.target);
    });
    document.addEventListener('keydown', event => {
        if (takeHintKey(event))
            return;
        const focus = document.activeElement;
        if (event.key === 'Enter' && !event.ctrlKey && !event.altKey && focus && focus.matches('mark, .fold')) {
            event.preventDefault();
            activate(focus, true);
        }
    });
    document.addEventListener('contextmenu', event => {
        event.preventDefault();
        const {kind, index} = passageOf(event.target);
        state.bridge.context(state.serial, kind, index, Math.round(event.clientX), Math.round(event.clientY));
    });
    document.addEventListener('mouseover', event => {
        hoverQuote(event.target);
        showCardFor(event.target);
    });
    document.addEventListener('focusin', event => {
        hideCard();
        const {run} = event.target.dataset;
        state.bridge.focused(event.target.matches('mark, .fold'), event.target.matches('.fold') ? Number(run) : -1);
        showCardFor(event.target);
    });
    document.addEventListener('focusout', () => {
        state.bridge.focused(false, -1);
        hideCard();
    });
    document.addEventListener('copy', event => {
        event.clipboardData.setData('text/plain', getSelection().toString());
        event.preventDefault();
    });
    for (const name of ['drop', 'dragover', 'dragstart', 'paste', 'cut'])
        document.addEventListener(name, event => event.preventDefault());
    document.addEventListener('wheel', event => {
        if (event.ctrlKey) {
            event.preventDefault();
            state.bridge.zoom(event.deltaY < 0 ? 1 : -1);
        }
    }, {passive: false});
    watchPlace();
}

function watchPlace() {
    let asked = false;
    addEventListener('blur', hideHints);
    document.addEventListener('scroll', () => {
        hideCard();
        hideHints();
        if (asked)
            return;
        asked = true;
        requestAnimationFrame(() => {
            asked = false;
            showWindowInMap();
            state.place = placeNow();
            state.bridge.moved(state.serial, state.place.block, state.place.fraction);
        });
    });
    let width = innerWidth;
    addEventListener('resize', () => {
        showWindowInMap();
        if (innerWidth === width)
            return;
        width = innerWidth;
        fitWidth();
        if (state.place)
            restorePlace(state.place);
    });
}

new QWebChannel(qt.webChannelTransport, channel => {
    state.bridge = channel.objects.bridge;
    state.bridge.words.connect(words => { state.words = words; });
    state.bridge.show.connect(showArticle);
    state.bridge.part.connect(takePart);
    state.bridge.card.connect(fillCard);
    state.bridge.command.connect(command => commands[command.do](command));
    listen();
    // Not before the style sheets are there: places found in an unstyled page would be wrong.
    if (document.readyState === 'complete')
        state.bridge.ready();
    else
        addEventListener('load', () => state.bridge.ready(), {once: true});
});
