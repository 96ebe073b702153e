// The page's memory and its small tools. The article's words enter the document only through text nodes and attributes
// that hold plain text; nothing here parses markup.
const root = document.documentElement;
const main = document.getElementById('article');

const state = {
    bridge: null,
    words: null,        // the vocabulary: names of kinds and groups
    serial: 0,          // of the article shown; answers for another are stale
    parts: [],          // {first, end, section, data} in order; data is null until the part has come
    blocks: [],         // the element of each block built, by index
    open: new Set(),    // runs that are unfolded
    openByDefault: false,
    flipped: new Set(), // runs that stand against the default
    chosen: {kind: 0, index: -1, entity: -1},
    hits: {flat: [], current: -1},
    cardOwner: null,    // what the card speaks of
    cardPinned: false,  // it was asked for by key and stays
    unfolded: new Set(), // blocks that stood unfolded before the article was looked at anew
    map: null,          // the strip's {begin, end, stretches}
    pending: null,      // a passage to reveal once its part is built
};

const Kind = {None: 0, Block: 1, Mention: 2, Quote: 3};

function element(tag, names, text) {
    const node = document.createElement(tag);
    if (names)
        node.className = names;
    if (text)
        node.textContent = text;
    return node;
}

// The first index whose value is above the limit.
function upperBound(length, above) {
    let low = 0, high = length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (above(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

// Runs a task after what is being painted now is on its way to the screen. (Timers do not run here: the page's own
// scripts are off, and with them setTimeout.)
const later = (() => {
    const tasks = [];
    const channel = new MessageChannel();
    channel.port1.onmessage = () => tasks.shift()();
    return task => {
        tasks.push(task);
        channel.port2.postMessage(0);
    };
})();
