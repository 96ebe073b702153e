// One block of an article as an element. Its text content is exactly the block's text.

const SliceLength = 8000; // a line of a million letters is laid out in slices, each only when it comes near the window

// Where to cut a long stretch: after white space where there is some, never inside a surrogate pair.
function sliceEnd(text, from, end) {
    const limit = from + SliceLength;
    if (limit >= end)
        return end;
    for (let at = limit; at > limit - 200; --at) {
        if (text[at - 1] === ' ')
            return at;
    }
    const low = text.charCodeAt(limit);
    return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}

function fillBlock(node, data, begin, end) {
    const {text, base} = data;
    node.replaceChildren();
    if (end - begin <= SliceLength * 1.5) {
        fill(node, text, base, begin, end, marksOf(data, begin, end));
        return;
    }
    for (let at = begin; at < end;) {
        const to = base + sliceEnd(text, at - base, end - base);
        const slice = element('span', 'slice');
        fill(slice, text, base, at, to, marksOf(data, at, to));
        node.append(slice);
        at = to;
    }
}

function tagFor(kind, index) {
    switch (kind) {
    case 'headline':
        return state.parts[0].first === index || !main.querySelector('h1') ? 'h1' : 'h2';
    case 'subheading':
        return 'h2';
    case 'feedHeading':
        return 'h3';
    case 'feedItem':
        return 'li';
    default:
        return 'p';
    }
}

function blockElement(data, index) {
    const [begin, end, kindNumber, line, language, languageName, ruling] = data.blocks[index - data.first];
    const kind = state.words.blocks[kindNumber];
    const node = element(tagFor(kind, index), `block ${kind}`);
    node.dataset.b = index;
    node.dataset.line = line;
    node.dir = 'auto';
    if (language)
        node.lang = language;
    if (languageName)
        node.dataset.language = languageName;
    if (ruling) {
        node.classList.add('corrected');
        node.dataset.ruling = ruling;
    }
    if (kind === 'listItem' && !/^[\s\p{P}\p{S}]|^\d+[.)]/u.test(data.text.slice(begin - data.base, begin - data.base + 4)))
        node.classList.add('bulleted');
    if (kind === 'headline' && end - begin > 90)
        node.classList.add(end - begin > 180 ? 'verylong' : 'long');
    if (state.chosen.kind === Kind.Block && state.chosen.index === index)
        node.classList.add('chosen');
    fillBlock(node, data, begin, end);
    state.blocks[index] = node;
    return node;
}

// Builds a block's inside anew, for instance because the search hits in it changed.
function refillBlock(index) {
    const node = state.blocks[index];
    const part = partOf(index);
    if (node && part && part.data) {
        const [begin, end] = part.data.blocks[index - part.first];
        fillBlock(node, part.data, begin, end);
    }
}

function spanOfBlock(index) {
    const part = partOf(index);
    return part && part.data ? part.data.blocks[index - part.first].slice(0, 2) : null;
}
