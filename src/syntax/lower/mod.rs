//! The one walk over the syntax tree that makes the model; children before parents, in evaluation order.

mod attrs;
mod blocks;
mod exprs;
mod items;
mod opened;
mod pats;
mod types;
mod uses;
mod written;

use super::comments;
use super::outline::FnBody;
use super::recover::Parsed;
use super::spans::Source;
use crate::model::{
    BlockKind, Body, BodyId, BodyKind, BodyParam, Code, CodeId, Expr, ExprId, ExprKind, FileModel, ItemId, MacroRules,
    Name, Pat, PatId, PatKind, Scope, ScopeId, ScopeKind, Span, TypeRef,
};
use written::Known;

pub(super) struct Lower<'a> {
    src: Source<'a>,
    /// The text of the whole file.
    whole: &'a str,
    /// The `macro_rules!` that can be called here; of two with the same name the later one is meant.
    rules: Vec<Known>,
    /// How many macro calls around this code were written out.
    written: usize,
    /// What those of this function may still be written out to, in bytes.
    room: usize,
    model: FileModel,
    /// The code under construction; items in a block put it aside.
    code: Code,
    /// The body under construction in it.
    body: Option<BodyId>,
    /// Where items are declared and names looked up.
    scope: ScopeId,
    /// The scope of the innermost block, once it has one.
    block: Option<ScopeId>,
    /// What a comment may cover, in files that have comments for us.
    covers: Option<Vec<Span>>,
    /// The bodies of functions as the scan of the file found them, by their place.
    bodies: Vec<FnBody>,
    /// Codes that were completed, emptied: their room is used again, and what is kept has no slack.
    spare: Vec<Code>,
}

/// A lowered expression and its place with the parentheses around it.
#[derive(Clone, Copy)]
struct Low {
    id: ExprId,
    span: Span,
}

pub(super) fn lower(parsed: Parsed) -> FileModel {
    let Parsed { text, lines, mut file, errors, comments: raw_comments, bodies } = parsed;
    let source = lines.map_or_else(|| Source::new(&text), |lines| Source::with_lines(&text, lines));
    let mut it = Lower::new(source, &text);
    it.model.errors = errors;
    it.collect_rules(&file.items);
    it.covers = if raw_comments.is_empty() { None } else { Some(Vec::new()) };
    it.bodies = bodies;
    let whole = Span::new(0, it.src.end());
    it.model.attrs = it.attrs(&mut file.attrs, whole).into_vec();
    // By value: what an item's tree took is free again for the next one.
    for mut item in file.items {
        it.item(&mut item);
    }
    it.mention_rules();
    it.model.errors.sort_by_key(|error| error.span.start);
    it.model.comments = comments::collect(&text, raw_comments, it.covers.take().unwrap_or_default());
    it.model.items = exact(&mut it.model.items);
    it.model.scopes = exact(&mut it.model.scopes);
    it.model.codes = exact(&mut it.model.codes);
    it.model
}

/// The code of a function whose body, with its place, comes later than its head: `outline` is the head's.
pub(super) fn lower_body(
    text: &str,
    rules: &[MacroRules],
    (slice, span): (&str, Span),
    block: &mut syn::Block,
    outline: &Code,
) -> Code {
    let mut it = Lower::new(Source::part(slice, span.start), text);
    it.rules = rules.iter().filter(|rules| !rules.local).copied().map(Known::new).collect();
    it.scope = outline.scope;
    // Its names are asked of the outline.
    let (pats, bodies) = (outline.pats.clone(), outline.bodies.clone());
    it.code = Code { pats, bodies, ..empty_code(outline.owner, outline.scope) };
    it.body = Some(BodyId(0));
    let value = it.block(block, BlockKind::Plain, None, None);
    if let Some(body) = it.code.bodies.first_mut() {
        body.value = value.id;
    }
    let mut code = it.code;
    code.exprs = exact(&mut code.exprs);
    code.pats = exact(&mut code.pats);
    code.bodies = exact(&mut code.bodies);
    code
}

/// The elements in a vector of just their size. (Shrinking one in place often keeps its room.)
fn exact<T>(from: &mut Vec<T>) -> Vec<T> {
    let mut out = Vec::with_capacity(from.len());
    out.append(from);
    out
}

fn empty_code(owner: ItemId, scope: ScopeId) -> Code {
    Code { owner, scope, exprs: Vec::new(), pats: Vec::new(), bodies: Vec::new(), mentions: None, unread: None }
}

impl<'a> Lower<'a> {
    fn new(src: Source<'a>, whole: &'a str) -> Self {
        let scope = ScopeId(0);
        Self {
            src,
            whole,
            rules: Vec::new(),
            written: 0,
            room: written::ROOM,
            model: super::empty_model(),
            code: empty_code(ItemId(0), scope),
            body: None,
            scope,
            block: None,
            covers: None,
            bodies: Vec::new(),
            spare: Vec::new(),
        }
    }
}

impl Lower<'_> {
    fn push(&mut self, kind: ExprKind, span: Span) -> Low {
        let id = ExprId(self.code.exprs.len() as u32);
        self.code.exprs.push(Expr { kind, span });
        Low { id, span }
    }

    fn push_pat(&mut self, kind: PatKind, span: Span) -> (PatId, Span) {
        let id = PatId(self.code.pats.len() as u32);
        self.code.pats.push(Pat { kind, span });
        (id, span)
    }

    /// A comment may cover this.
    fn cover(&mut self, span: Span) {
        if let Some(covers) = &mut self.covers {
            covers.push(span);
        }
    }

    fn push_scope(&mut self, kind: ScopeKind) -> ScopeId {
        let id = ScopeId(self.model.scopes.len() as u32);
        self.model.scopes.push(Scope { kind, parent: Some(self.scope), items: Vec::new() });
        id
    }

    /// The scope that items of the current block go to.
    fn block_scope(&mut self) -> ScopeId {
        if let Some(scope) = self.block {
            return scope;
        }
        let scope = self.push_scope(ScopeKind::Block);
        self.block = Some(scope);
        self.scope = scope;
        scope
    }

    /// Starts the code of an item, lowers it with `lower`, and puts it into the model.
    fn code_of(&mut self, owner: ItemId, lower: impl FnOnce(&mut Self)) -> CodeId {
        let id = CodeId(self.model.codes.len() as u32);
        self.model.codes.push(empty_code(owner, self.scope));
        let mut inner = self.spare.pop().unwrap_or_else(|| empty_code(owner, self.scope));
        (inner.owner, inner.scope) = (owner, self.scope);
        let outer = std::mem::replace(&mut self.code, inner);
        let outer_body = self.body.take();
        let (outer_scope, outer_block) = (self.scope, self.block.take());
        let rules = self.rules.len();
        let room = std::mem::replace(&mut self.room, written::ROOM);
        lower(self);
        self.room = room;
        self.rules.truncate(rules);
        self.body = outer_body;
        self.scope = outer_scope;
        self.block = outer_block;
        let mut code = std::mem::replace(&mut self.code, outer);
        if let Some(place) = self.model.codes.get_mut(id.0 as usize) {
            place.exprs = code.exprs.drain(..).collect();
            place.pats = code.pats.drain(..).collect();
            place.bodies = code.bodies.drain(..).collect();
        }
        self.spare.push(code);
        id
    }

    /// Opens a body; `end_body` completes it.
    fn begin_body(&mut self, kind: BodyKind) -> BodyId {
        let id = BodyId(self.code.bodies.len() as u32);
        let first = ExprId(self.code.exprs.len() as u32);
        let span = Span::default();
        let parent = self.body;
        let body = Body { kind, parent, params: Vec::new(), ret: None, value: first, first, span, head: span };
        self.code.bodies.push(body);
        self.body = Some(id);
        id
    }

    fn end_body(&mut self, id: BodyId, value: Low, span: Span, head: Span) {
        if let Some(body) = self.code.bodies.get_mut(id.0 as usize) {
            body.value = value.id;
            body.span = span;
            body.head = head;
            self.body = body.parent;
        }
    }

    fn body_signature(&mut self, id: BodyId, params: Vec<BodyParam>, ret: Option<TypeRef>) {
        if let Some(body) = self.code.bodies.get_mut(id.0 as usize) {
            body.params = params;
            body.ret = ret;
        }
    }

    fn ident(&self, ident: &proc_macro2::Ident) -> (Name, Span) {
        self.src.ident(ident)
    }

    fn name(&self, ident: &proc_macro2::Ident) -> Name {
        self.src.name(ident)
    }
}

/// The name of a lifetime or label, without its tick.
fn label_name(src: &Source, lifetime: &syn::Lifetime) -> Name {
    src.name(&lifetime.ident)
}
