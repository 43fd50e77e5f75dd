//! Where the bodies of functions are and which names they hold, told from the tokens that `guard` sees; nothing is parsed.
//!
//! Most functions are never looked into: what a rule could say about them needs a name that they do not have. So their
//! bodies are blanked before syn sees the file, and parsed one by one when somebody asks (`read_body`). A body is left
//! in place when it declares items, carries attributes or documentation, or looks as if it did not parse.

use super::held::Held;
use super::macros::makes_stream;
use crate::model::{By, Mention, Name, Span};
use rustc_hash::FxHashSet;

/// The body of a function that stands in no other function.
pub(super) struct FnBody {
    /// Braces included.
    pub span: Span,
    /// The identifiers in it, keywords left out, each once in each way.
    ///
    /// `None` where there is a raw one (`r#type`), which looks like a keyword here.
    pub mentions: Option<Box<[Mention]>>,
    /// Those that `::` follows.
    pub heads: Box<[Name]>,
    /// It can be parsed by itself, and later.
    pub apart: bool,
}

/// What the token before was, as far as it decides what may follow.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    /// The start of a body or statement, or a token after which anything may stand.
    Any,
    /// A name, a literal, a closing parenthesis or bracket: an operand has ended.
    Operand,
    /// A keyword that an operand follows.
    Keyword,
    Async,
    /// `move`, and whether `async` stood before: a closure's bars must follow, or then a block.
    Move {
        is_async: bool,
    },
    Let,
    /// `mut`, and an operand follows.
    Mut,
    Else,
    CloseBrace,
    Open,
    Comma,
    /// An operator that wants something on its right.
    Operator,
    /// The tick of a lifetime or label.
    Tick,
    Fn,
}

#[derive(Default)]
struct Header {
    /// Open brackets around the `fn`.
    depth: usize,
    /// Open `<`.
    angles: u32,
}

struct Inside {
    start: u32,
    depth: usize,
    apart: bool,
}

/// An open bracket.
struct Frame {
    /// A value in it goes into a call.
    is_call: bool,
    /// There was a `|` in it: a closure's body may end where the bracket does.
    has_bar: bool,
}

pub(super) struct Outline<'t> {
    text: &'t str,
    depth: usize,
    before: Before,
    /// Where the last token ended: tells `..` from `. .`.
    last: (u32, u8),
    header: Option<Header>,
    inside: Option<Inside>,
    mentions: FxHashSet<Mention>,
    /// What `::` was last seen after, if that was the last token.
    of: Option<By>,
    /// The last token was a `.` alone.
    dot: bool,
    /// The last token, where it is a name that may be called.
    called: Option<Mention>,
    /// The same before the last `::`.
    before_colons: Option<Mention>,
    /// Names with `::<` after them, in this statement.
    generic: Vec<Mention>,
    /// Calls whose parentheses are open, with their depth.
    open_calls: Vec<(usize, Mention)>,
    /// Calls whose parentheses have just been closed.
    ended: Vec<Mention>,
    frames: Vec<Frame>,
    /// Between `let name =` and its `;`, with the depth of brackets.
    binding: Option<(Name, usize)>,
    /// The last `let` was that of an `if` or `while`.
    in_condition: bool,
    held: Held,
    /// There was a `r#` in this body.
    has_raw: bool,
    heads: FxHashSet<Name>,
    /// Where the last word stands.
    word: (usize, usize),
    /// Something of the same path stands before it.
    word_goes_on: bool,
    /// A name after a `.`: a method's if a `(` or `::` follows, else a field's, which tells nothing.
    member: Option<Name>,
    pub bodies: Vec<FnBody>,
}

impl<'t> Outline<'t> {
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            depth: 0,
            before: Before::Any,
            last: (0, 0),
            header: None,
            inside: None,
            mentions: FxHashSet::default(),
            of: None,
            dot: false,
            called: None,
            before_colons: None,
            generic: Vec::new(),
            open_calls: Vec::new(),
            ended: Vec::new(),
            frames: Vec::new(),
            binding: None,
            in_condition: false,
            held: Held::default(),
            has_raw: false,
            heads: FxHashSet::default(),
            word: (0, 0),
            word_goes_on: false,
            member: None,
            bodies: Vec::new(),
        }
    }

    fn keep(&mut self) {
        if let Some(inside) = &mut self.inside {
            inside.apart = false;
        }
    }

    /// A word: an identifier, a keyword or a number.
    pub fn word(&mut self, start: usize, end: usize) {
        let word = &self.text[start..end];
        if self.inside.is_none() {
            self.outside_word(word);
            return;
        }
        self.word = (start, end);
        self.member = None;
        self.follow(false, Some(true));
        self.word_goes_on = self.of.is_some();
        let by = self.of.take().unwrap_or(By::Nothing);
        let after_dot = std::mem::take(&mut self.dot);
        let before = self.before;
        if before == Before::Tick {
            self.before = Before::Any;
            return;
        }
        self.before = match word {
            "let" => {
                self.in_condition = before == Before::Keyword;
                Before::Let
            }
            "else" => Before::Else,
            "fn" | "use" | "impl" | "struct" | "enum" | "mod" | "trait" | "static" | "extern" | "macro_rules"
            | "type" => {
                self.keep();
                Before::Any
            }
            "const" => {
                if self.last != (start as u32, b'*') {
                    self.keep();
                }
                Before::Any
            }
            "loop" | "while" | "for" => {
                self.mentions.insert(keyword(word, false));
                if before == Before::Operand {
                    self.keep();
                }
                Before::Keyword
            }
            "if" | "match" | "in" | "as" | "return" | "break" | "continue" | "unsafe" | "ref" | "dyn" | "where"
            | "yield" | "box" | "try" => {
                if before == Before::Operand && !matches!(word, "if" | "in" | "as" | "where") {
                    self.keep();
                }
                Before::Keyword
            }
            "mut" => {
                if before == Before::Operand {
                    self.keep();
                }
                Before::Mut
            }
            "move" => {
                if before == Before::Operand {
                    self.keep();
                }
                Before::Move { is_async: before == Before::Async }
            }
            // Names too: what is async is told by them.
            "async" | "await" => {
                self.mentions.insert(keyword(word, false));
                if word == "await" { Before::Operand } else { Before::Async }
            }
            _ => {
                if before == Before::Operand {
                    self.keep();
                }
                if !word.is_ascii() {
                    self.keep();
                }
                if !word.starts_with(|first: char| first.is_ascii_digit()) && !is_dull(word) {
                    if after_dot {
                        self.member = Some(Name::new(word));
                    } else {
                        let mention = Mention { name: Name::new(word), by, left: false };
                        self.mentions.insert(mention);
                        self.called = Some(mention);
                        let is_read = is_member_access(&self.text[end..]);
                        if makes_stream(word) && self.text[end..].starts_with('!') {
                            self.mentions.insert(keyword("async", true));
                        }
                        self.mentions.extend(self.held.named(mention.name, is_read));
                        // `let name` or `let mut name`; after `mut` elsewhere no single `=` follows.
                        if matches!(before, Before::Let | Before::Mut)
                            && !self.in_condition
                            && is_assignment(&self.text[end..])
                        {
                            self.binding = Some((mention.name, self.depth));
                        }
                    }
                }
                Before::Operand
            }
        };
        if self.before == Before::Let && before == Before::Operand {
            self.keep();
        }
        if before == Before::Else && word != "if" {
            self.keep();
        }
    }

    fn outside_word(&mut self, word: &str) {
        if self.header.is_some() {
            return;
        }
        if self.before == Before::Fn {
            self.before = Before::Any;
            self.header = Some(Header { depth: self.depth, angles: 0 });
        } else if word == "fn" {
            self.before = Before::Fn;
        }
    }

    /// A string or character.
    pub fn literal(&mut self) {
        self.dot = false;
        if self.inside.is_none() {
            self.before = Before::Any;
            return;
        }
        self.follow(false, Some(true));
        if self.before == Before::Operand {
            self.keep();
        }
        self.before = Before::Operand;
    }

    /// The tick of a lifetime; its name is the next word.
    pub fn tick(&mut self) {
        self.follow(false, Some(true));
        self.before = if self.inside.is_some() { Before::Tick } else { Before::Any };
    }

    /// Is a bracket that opens here that of `name!(`?
    fn is_macro_call(&self, at: usize) -> bool {
        self.last == (at as u32, b'!') && self.word.1 + 1 == at
    }

    fn last_word(&self) -> &'t str {
        &self.text[self.word.0..self.word.1]
    }

    /// Something follows the last token: may it follow `move`, and is the value of what was just called left by it?
    /// What that token was must still be known.
    fn follow(&mut self, fits_move: bool, left: Option<bool>) {
        if matches!(self.before, Before::Move { .. }) && !fits_move {
            self.keep();
        }
        self.called = None;
        let Some(left) = left else { return };
        if left {
            self.mentions.extend(self.ended.iter().map(|mention| Mention { left, ..*mention }));
        }
        self.ended.clear();
    }

    /// The `;` of `let name = call();`: what was called is left only if the variable is.
    fn bind(&mut self) {
        if let Some((name, depth)) = self.binding.take_if(|(_, depth)| *depth == self.depth) {
            self.held.hold(name, depth, self.ended.drain(..));
        }
    }

    /// Would a value before a comma or bracket here go anywhere but into a call?
    fn holds_values(&self) -> bool {
        self.frames.last().is_none_or(|frame| !frame.is_call || frame.has_bar)
    }

    /// A `|`: of a closure, where no operand stands before it. What an async closure gives may be left by whoever calls it.
    fn bar(&mut self) {
        self.frames.iter_mut().for_each(|frame| frame.has_bar = true);
        if self.before != Before::Operand {
            self.mentions.insert(keyword("|", false));
        }
        if matches!(self.before, Before::Async | Before::Move { is_async: true }) {
            self.mentions.insert(keyword("async", true));
        }
    }

    pub fn doc(&mut self) {
        self.keep();
    }

    pub fn punct(&mut self, at: usize, byte: u8) {
        let joined = self.last.0 == at as u32;
        let previous = if joined { self.last.1 } else { 0 };
        self.dot = byte == b'.' && previous != b'.';
        self.last = (at as u32 + 1, byte);
        if self.inside.is_none() {
            self.before = Before::Any;
            if let Some(header) = &mut self.header {
                match byte {
                    _ if self.depth > header.depth => {}
                    b'<' => header.angles += 1,
                    b'>' if previous != b'-' && previous != b'=' => header.angles = header.angles.saturating_sub(1),
                    b';' | b'$' => self.header = None,
                    _ => {}
                }
            }
            return;
        }
        let called = self.called;
        let left = match byte {
            // What is taken out has the fate of the whole.
            b'?' => None,
            b'.' | b'=' | b'+' | b'-' | b'*' | b'/' | b'%' | b'^' | b'&' | b'<' | b'>' => Some(false),
            b',' => Some(self.holds_values()),
            _ => Some(true),
        };
        if byte == b';' {
            self.bind();
        }
        self.follow(byte == b'|', left);
        match byte {
            b'|' if previous != b'|' => self.bar(),
            b'<' if previous == b':' && self.of.is_some() => self.generic.extend(self.before_colons),
            b';' => self.generic.clear(),
            _ => {}
        }
        match byte {
            b':' if previous == b':' => {
                self.of = Some(By::Any);
                self.before_colons = called;
                match self.member.take() {
                    Some(name) => {
                        let mention = Mention { name, by: By::Dot, left: false };
                        self.mentions.insert(mention);
                        self.before_colons = Some(mention);
                    }
                    None if self.word.1 + 1 == at => {
                        let name = Name::new(self.last_word());
                        self.heads.insert(name);
                        self.of = Some(if self.word_goes_on { By::Within(name) } else { By::Of(name) });
                    }
                    None => {}
                }
            }
            // The first of two: what stands before them still does.
            b':' => self.called = called,
            _ => (self.member, self.of) = (None, None),
        }
        if byte == b'#' && self.word.1 == at && self.last_word() == "r" {
            self.has_raw = true;
        }
        if matches!(byte, b'#' | b'$' | b'`' | b'\\' | 0..0x20 | 0x7f) {
            self.keep();
        }
        let starved = match byte {
            b';' | b',' => matches!(self.before, Before::Operator | Before::Let | Before::Else),
            b'=' => self.before == Before::Let,
            _ => false,
        } || byte == b',' && matches!(self.before, Before::Comma | Before::Open);
        if starved {
            self.keep();
        }
        self.before = match byte {
            b';' => Before::Any,
            b',' => Before::Comma,
            b'=' | b'+' | b'/' | b'%' | b'^' | b'-' | b'@' => Before::Operator,
            b'.' if previous != b'.' => Before::Operator,
            b'?' => Before::Operand,
            _ => Before::Any,
        };
    }

    pub fn open(&mut self, at: usize, byte: u8) {
        self.depth += 1;
        let (before, called) = (self.before, self.called);
        if self.inside.is_some() {
            self.follow(byte == b'{' && before == Before::Move { is_async: true }, Some(false));
        }
        self.before = Before::Open;
        let member = self.member.take();
        self.of = None;
        self.dot = false;
        if self.inside.is_some() {
            let mut is_call = false;
            match byte {
                b'(' => {
                    let dotted = member.map(|name| Mention { name, by: By::Dot, left: false });
                    self.mentions.extend(dotted);
                    is_call = before == Before::Operand || self.is_macro_call(at);
                    let called = dotted.or(called).filter(|_| is_call);
                    self.open_calls.extend(called.map(|mention| (self.depth, mention)));
                    if self.last.1 == b'>' && !is_call {
                        let depth = self.depth;
                        is_call = !self.generic.is_empty();
                        self.open_calls.extend(self.generic.drain(..).map(|mention| (depth, mention)));
                    }
                }
                b'[' if before != Before::Operand => {
                    self.open_calls.push((self.depth, keyword("[", false)));
                }
                b'{' => {
                    self.generic.clear();
                    if matches!(before, Before::Async | Before::Move { is_async: true }) {
                        self.open_calls.push((self.depth, keyword("async", false)));
                    }
                }
                _ => {}
            }
            self.frames.push(Frame { is_call, has_bar: false });
            if byte == b'{' && matches!(before, Before::Let | Before::Operator) && self.last.1 != b'=' {
                self.keep();
            }
            self.last = (at as u32 + 1, byte);
            return;
        }
        self.before = Before::Any;
        if let Some(header) = &self.header
            && byte == b'{'
            && self.depth == header.depth + 1
            && header.angles == 0
        {
            self.header = None;
            self.inside = Some(Inside { start: at as u32, depth: self.depth, apart: true });
        }
        self.last = (at as u32 + 1, byte);
    }

    pub fn close(&mut self, at: usize, byte: u8) {
        if self.inside.is_some() {
            self.follow(false, Some(byte != b')' || self.holds_values()));
            self.frames.pop();
            self.mentions.extend(self.held.close(self.depth));
            while let Some((_, mention)) = self.open_calls.pop_if(|(depth, _)| *depth >= self.depth) {
                self.ended.push(mention);
            }
        }
        if let Some(inside) = &mut self.inside {
            if matches!(self.before, Before::Operator | Before::Let | Before::Else) {
                inside.apart = false;
            }
            if inside.depth == self.depth {
                self.frames.clear();
                self.ended.clear();
                self.binding = None;
                let mentions: Box<[Mention]> = self.mentions.drain().collect();
                let mentions = Some(mentions).filter(|_| !std::mem::take(&mut self.has_raw));
                let span = Span::new(inside.start, at as u32 + 1);
                let heads = self.heads.drain().collect();
                self.bodies.push(FnBody { span, mentions, heads, apart: inside.apart });
                self.inside = None;
            }
        } else if self.header.as_ref().is_some_and(|header| header.depth >= self.depth) {
            self.header = None;
        }
        self.depth = self.depth.saturating_sub(1);
        self.before = if byte == b'}' { Before::CloseBrace } else { Before::Operand };
        if self.inside.is_none() {
            self.before = Before::Any;
        }
        self.last = (at as u32 + 1, byte);
    }
}

/// Does a field or method of what ends here follow, other than those that only fill a list?
fn is_member_access(rest: &str) -> bool {
    let Some(member) = rest.trim_start().strip_prefix('.') else { return false };
    let member = member.trim_start();
    !member.starts_with('.') && !["push", "reserve", "len", "is_empty"].iter().any(|fills| member.starts_with(fills))
}

/// Does a single `=` follow?
fn is_assignment(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.starts_with('=') && !rest.starts_with("==") && !rest.starts_with("=>")
}

/// A word or sign of the language that is told like a name; `left` of what it begins.
fn keyword(word: &str, left: bool) -> Mention {
    Mention { name: Name::new(word), by: By::Nothing, left }
}

/// Words that are in nearly every function and tell nothing.
fn is_dull(word: &str) -> bool {
    matches!(word, "self" | "Self" | "super" | "crate" | "true" | "false" | "_")
}
