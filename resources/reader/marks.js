// Text with marks: mentions, pieces of quotes and search hits over one stretch of text, as properly nested elements.
// A mark is {b, e, make}: offsets into the body and a function that makes its element.

// Marks that cross are cut, so that every mark lies wholly inside or outside every other. Sorted outermost first.
function untangled(marks) {
    const order = (a, b) => a.b - b.b || b.e - a.e || a.rank - b.rank;
    const queue = marks.slice().sort(order);
    const ends = [];
    for (let i = 0; i < queue.length; ++i) {
        const mark = queue[i];
        while (ends.length && ends[ends.length - 1] <= mark.b)
            ends.pop();
        const limit = ends.length ? ends[ends.length - 1] : Infinity;
        if (mark.e > limit) {
            const rest = {...mark, b: limit};
            mark.e = limit;
            const at = i + 1 + upperBound(queue.length - i - 1, n => order(queue[i + 1 + n], rest) > 0);
            queue.splice(at, 0, rest);
        }
        ends.push(mark.e);
    }
    return queue;
}

// Characters that turn letters around (U+202D, U+202E) are shown by their names, alone in a box of their own, where they
// have no effect on what follows. All else is text as it is.
function appendText(node, text) {
    for (const piece of text.split(/([\u202d\u202e])/)) {
        if (piece === '\u202d' || piece === '\u202e') {
            const box = element('bdi', 'control', piece);
            box.dataset.name = piece === '\u202d' ? 'LRO' : 'RLO';
            node.append(box);
        } else if (piece) {
            node.append(document.createTextNode(piece));
        }
    }
}

// Fills a node with text[begin, end) and its marks; text starts at offset base of the body.
function fill(node, text, base, begin, end, marks) {
    const stack = [{node, end}];
    let at = begin;
    const flush = to => {
        if (to > at)
            appendText(stack[stack.length - 1].node, text.slice(at - base, to - base));
        at = Math.max(at, to);
    };
    const close = () => {
        flush(stack[stack.length - 1].end);
        stack.pop();
    };
    for (const mark of untangled(marks)) {
        while (stack.length > 1 && stack[stack.length - 1].end <= mark.b)
            close();
        flush(mark.b);
        const child = mark.make();
        stack[stack.length - 1].node.append(child);
        stack.push({node: child, end: mark.e});
    }
    while (stack.length)
        close();
}

function mentionElement(kind, entity, index) {
    const mark = element('mark', state.words.mentions[kind]);
    mark.dataset.m = index;
    mark.dataset.e = entity;
    mark.tabIndex = 0;
    mark.setAttribute('role', 'mark');
    mark.setAttribute('aria-roledescription', state.words.mentionNames[kind]);
    if (entity >= 0 && entity === state.chosen.entity)
        mark.classList.add('same');
    if (state.chosen.kind === Kind.Mention && state.chosen.index === index)
        mark.classList.add('chosen');
    return mark;
}

function pieceElement(quote, flags, speaker) {
    const piece = element('span', 'quote');
    piece.dataset.q = quote;
    piece.setAttribute('role', 'mark');
    piece.setAttribute('aria-roledescription', flags & 2 ? state.words.reported : state.words.quotation);
    piece.classList.toggle('indirect', (flags & 2) !== 0);
    piece.classList.toggle('doubtful', (flags & 4) !== 0);
    piece.classList.toggle('chosen', state.chosen.kind === Kind.Quote && state.chosen.index === quote);
    if (speaker)
        piece.append(speakerElement(speaker, flags));
    return piece;
}

// The name is an attribute that the style sheet shows: what is copied, searched and measured is the article alone.
function speakerElement(speaker, flags) {
    const label = element('span', 'speaker');
    label.dataset.name = speaker;
    label.classList.toggle('doubtful', (flags & 4) !== 0);
    return label;
}

function hitElement(current) {
    return element('mark', current ? 'hit current' : 'hit');
}

// A list of spans, flat: `stride` numbers each, begin and end first, sorted by begin. Gives the marks between two offsets,
// cut to them; make(i, starts) builds one from its numbers at i, where `starts` says that the span begins here.
function marksBetween(flat, stride, begin, end, rank, make) {
    const marks = [];
    const after = upperBound(flat.length / stride, n => flat[n * stride] >= begin);
    for (let n = Math.max(0, after - 8); n * stride < flat.length && flat[n * stride] < end; ++n) {
        const i = n * stride;
        if (flat[i + 1] <= begin)
            continue;
        let starts = flat[i] >= begin;
        marks.push({b: Math.max(flat[i], begin), e: Math.min(flat[i + 1], end), rank, make: () => {
            const node = make(i, starts);
            starts = false; // a mark that is cut in two starts once
            return node;
        }});
    }
    return marks;
}

// Every mark of a part's data between two offsets: quotes outside, mentions within, hits innermost.
function marksOf(data, begin, end) {
    const {mentions, pieces, speakers} = data;
    const hits = state.hits.flat;
    return [
        ...marksBetween(pieces, 4, begin, end, 0, (i, starts) => pieceElement(pieces[i + 2], pieces[i + 3],
            starts && (pieces[i + 3] & 1) ? speakers[pieces[i + 2]] : '')),
        ...marksBetween(mentions, 5, begin, end, 1,
            i => mentionElement(mentions[i + 2], mentions[i + 3], mentions[i + 4])),
        ...marksBetween(hits, 2, begin, end, 2, i => hitElement(i === state.hits.current * 2)),
    ];
}
