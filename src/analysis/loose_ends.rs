//! Could a future be made and left in this code? By names and shape alone, before anything is inferred; may only err by
//! saying yes. What really becomes of a future is `abandoned`'s business.

use super::def::DefId;
use super::depth::Depth;
use super::early::{parts, taken};
use super::fate::{Fate, fate_in, let_pattern_in};
use super::interest::{bound_mentions, mentions};
use super::mentions::Callables;
use super::ty::Ty;
use super::{Program, walk};
use crate::model::{
    BodyKind, By, Code, CodeId, ExprId, ExprKind, FileId, ItemId, ItemKind, Mention, Name, PatId, PatKind, StmtKind,
    TypeRef,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// The variables of a code by name: how many bindings, and the expressions that name one.
#[derive(Default)]
struct Variables {
    bound: FxHashMap<Name, usize>,
    named: FxHashMap<Name, Vec<ExprId>>,
}

struct Shape<'c> {
    code: &'c Code,
    parents: Vec<Option<ExprId>>,
    variables: Option<Variables>,
    /// The function gives nothing, as it is written.
    is_unit: bool,
}

impl Program {
    /// Is there a call that may give a future (or make a list of them) whose value goes nowhere?
    pub fn may_abandon(&self, file: FileId, id: CodeId) -> bool {
        let Makers { calls, calls_all, running, .. } = self.makers();
        if self.unfiltered {
            return true;
        }
        // What a variable or field holds has no name that tells: in an async function any may give a future.
        let is_async =
            self.item(DefId { file, item: self.outline(file, id).owner }).as_fn().is_some_and(|it| it.is_async);
        let has_async = self.outline(file, id).may_name(|name| name == "async");
        let may_make = has_async || self.may_call(file, id, calls);
        let awaits = is_async || has_async;
        let may_run = awaits && self.may_call(file, id, running);
        if !is_async && !may_make {
            return false;
        }
        let code = self.code_in(file, id);
        let names = code.pats.iter().filter_map(|pat| match &pat.kind {
            PatKind::Bind { name, .. } => Some(*name),
            _ => None,
        });
        let bound: FxHashSet<Name> = if is_async { names.collect() } else { FxHashSet::default() };
        let mut ends: Vec<(ExprId, bool)> = Vec::new();
        // `spawn_blocking(|| async { .. }).await?`: what a closure makes may come out of anything.
        let mut tries: Vec<ExprId> = Vec::new();
        let mut held: Vec<ExprId> = Vec::new();
        // What may give a future, which may be taken for its outcome.
        let mut given: Vec<ExprId> = Vec::new();
        let (mut makes, mut defers) = (false, false);
        for (index, expr) in code.exprs.iter().enumerate() {
            let expr_id = ExprId(index as u32);
            if gives_by_closure(code, expr_id) {
                ends.extend([(expr_id, false), (expr_id, true)]);
            }
            let (name, list) = match &expr.kind {
                ExprKind::Try(_) => {
                    tries.push(expr_id);
                    continue;
                }
                ExprKind::Async(_) => {
                    (makes, defers) = (true, true);
                    ends.push((expr_id, false));
                    continue;
                }
                ExprKind::Closure(body) => {
                    if matches!(code.body(*body).kind, BodyKind::Closure { is_async: true, .. }) {
                        // Any variable may hold it and be called.
                        return true;
                    }
                    defers = true;
                    continue;
                }
                ExprKind::MethodCall(call) => (Some(call.method), call.method == "collect"),
                ExprKind::Call { callee, args } => match &code.expr(*callee).kind {
                    ExprKind::Path(path) => {
                        held.extend(path.single().filter(|name| bound.contains(name)).map(|_| expr_id));
                        (path.last().map(|last| last.name), args.len() < 2)
                    }
                    ExprKind::Field { .. } => {
                        held.extend(is_async.then_some(expr_id));
                        continue;
                    }
                    _ => continue,
                },
                ExprKind::Path(path) => {
                    makes |= path.last().is_some_and(|last| calls.has_name(last.name));
                    continue;
                }
                ExprKind::Macro(call) => (None, call.path.last().is_some_and(|last| last.name == "vec")),
                ExprKind::Array(_) => (None, true),
                _ => continue,
            };
            let is_maker = name.is_some_and(|name| calls_all.has_name(name));
            makes |= name.is_some_and(|name| calls.has_name(name));
            if is_maker {
                ends.push((expr_id, false));
            }
            if awaits && (is_maker || may_run && name.is_some_and(|name| running.has_name(name))) {
                given.push(expr_id);
            }
            if list {
                ends.push((expr_id, true));
            }
        }
        let makes = makes && may_make;
        if !makes && held.is_empty() && given.is_empty() {
            return false;
        }
        if !makes {
            ends.clear();
        } else if defers {
            ends.extend(tries.into_iter().map(|expr| (expr, false)));
        }
        ends.extend(held.into_iter().map(|expr| (expr, false)));
        let is_unit = self.item(DefId { file, item: code.owner }).as_fn().is_some_and(|it| it.ret.is_none());
        let mut shape = Shape { code, parents: walk::parents(code), variables: None, is_unit };
        ends.into_iter().any(|(expr, list)| shape.may_end(expr, list))
            || given.into_iter().any(|expr| shape.may_be_taken(expr))
    }

    /// The same, by the outline alone.
    pub fn may_abandon_unread(&self, file: FileId, id: CodeId) -> bool {
        let Makers { calls_all, calls_first, .. } = self.makers();
        let Some(mentions) = self.outline(file, id).mentions.as_deref() else { return true };
        let is_async = |mention: &&Mention| mention.name == "async";
        let lists = self.lists();
        let may_be_list_type = |of: Name| of == "Self" || of == "Default" || lists.contains(&of);
        let fills = || mentions.iter().any(|it| it.by == By::Dot && (it.name == "push" || it.name == "push_back"));
        // What a closure gives may be what the call that runs it gives, in whatever way.
        let has_closure = || mentions.iter().any(|it| is_async(&it)) && mentions.iter().any(|it| it.name == "|");
        // `[f(), g()]`, `vec![..]`, `.collect()`, `Vec::from(..)`; `Vec::new()` that is filled later.
        let is_list = |mention: &Mention| match mention.by {
            By::Of(of) | By::Within(of) if !may_be_list_type(of) => false,
            By::Of(_) | By::Within(_) | By::Any => {
                !matches!(mention.name.as_str(), "new" | "with_capacity" | "default") || fills()
            }
            By::Nothing | By::Dot => mention.name == "[" || mention.name == "collect",
        };
        let makes = || mentions.iter().any(|it| is_async(&it)) || self.may_call(file, id, calls_first);
        let leaves = || mentions.iter().filter(|it| it.left).any(|it| is_async(&it) || is_list(it));
        makes() && (has_closure() || leaves() || self.may_leave(file, id, calls_all))
    }

    /// `Vec`, the sets of futures, and what they are called besides.
    fn lists(&self) -> &[Name] {
        self.calls.lists.get_or_init(|| {
            let sets = self.all_facts().filter(|(_, facts)| facts.set_of_futures).map(|(def, _)| self.item(def).name);
            let lists: Vec<Name> = [Name::new("Vec")].into_iter().chain(sets).collect();
            lists.iter().flat_map(|name| [*name].into_iter().chain(self.aliases().all_of(*name))).collect()
        })
    }

    /// The functions that may give a future.
    pub fn makers(&self) -> &Makers {
        self.calls.makers.get_or_init(|| {
            let traits = self.future_traits();
            let known: Vec<&super::File> = self.files.iter().collect();
            let of_user: FxHashSet<Name> = future_types(&known, &traits);
            let mut makers = Makers::default();
            for (file_index, file) in self.files.iter().enumerate() {
                // A stub's `Map` is not that of another.
                let of_stub = if file.stub { future_types(&[file], &traits) } else { FxHashSet::default() };
                let own = if file.stub { &of_stub } else { &of_user };
                for (index, item) in file.model.items.iter().enumerate() {
                    let Some(it) = item.as_fn() else { continue };
                    let def = DefId { file: FileId(file_index as u32), item: ItemId(index as u32) };
                    let gives = |ret: &TypeRef| mentions(ret, own) && self.may_give_future(def);
                    let wraps = |ty: &TypeRef| {
                        matches!(ty, TypeRef::Path(path)
                        if path.last().is_some_and(|last| last.name == "Pin" || last.name == "Box"))
                    };
                    if it.is_async || it.ret.as_ref().is_some_and(gives) {
                        self.add_callable(def, &mut makers.calls);
                        self.add_callable(def, &mut makers.calls_all);
                        if !self.adapts_future(def) {
                            self.add_callable(def, &mut makers.calls_first);
                        }
                    } else if file.stub && it.ret.as_ref().is_some_and(wraps) {
                        self.add_callable(def, &mut makers.calls_all);
                    }
                    let may_run = |ret: &TypeRef| file.stub && mentions(ret, &of_stub) && self.may_give_running(def);
                    if it.ret.as_ref().is_some_and(may_run) {
                        self.add_callable(def, &mut makers.running);
                    }
                }
            }
            makers
        })
    }

    /// A method of a known trait by which futures and streams are made of others.
    pub(super) fn adapts_future(&self, def: DefId) -> bool {
        let file = self.file(def.file);
        let container = self.item(def).container.filter(|_| file.stub);
        container.is_some_and(|id| ADAPTERS.contains(&file.model.item(id).name.as_str()))
    }

    /// Is there a future in what the function gives, now that its type is known? Names alone take every `Map` for one.
    pub(super) fn may_give_future(&self, def: DefId) -> bool {
        let Some(future) = self.lang.future else { return true };
        let Some(sig) = self.fn_sig(def) else { return true };
        if sig.ret.adt_def().is_some_and(|def| self.is_std(def, "std::task::Poll")) {
            return false;
        }
        sig.ret.any(&mut |ty| match ty {
            Ty::Future(..) | Ty::Async(..) => true,
            Ty::Bounds(bounds) => bounds.iter().any(|bound| self.extends(bound.def, future, Depth::FIRST)),
            Ty::Adt(..) => !self.is_running(ty) && self.implements(ty, future),
            // An associated type that only the call decides on.
            Ty::Proj(..) => *ty != sig.ret,
            _ => false,
        })
    }

    fn may_give_running(&self, def: DefId) -> bool {
        self.fn_sig(def).is_none_or(|sig| sig.ret.any(&mut |ty| matches!(ty, Ty::Adt(..)) && self.is_running(ty)))
    }

    /// `Future`, and the traits that extend it, by name.
    fn future_traits(&self) -> FxHashSet<Name> {
        let mut traits: FxHashSet<Name> = [Name::new("Future")].into_iter().collect();
        loop {
            let before = traits.len();
            for item in self.files.iter().flat_map(|file| &file.model.items) {
                if let ItemKind::Trait(it) = &item.kind
                    && it.supertraits.iter().any(|bound| bound_mentions(bound, &traits))
                {
                    traits.insert(item.name);
                }
            }
            if traits.len() == before {
                return traits;
            }
        }
    }
}

/// The names of types that implement such a trait, of aliases that stand for one, and of the traits themselves.
fn future_types(files: &[&super::File], traits: &FxHashSet<Name>) -> FxHashSet<Name> {
    let mut types = traits.clone();
    for item in files.iter().flat_map(|file| &file.model.items) {
        match &item.kind {
            ItemKind::Impl(it) => {
                let of = it.trait_.as_ref().and_then(|path| path.last());
                if let (true, TypeRef::Path(path)) = (of.is_some_and(|of| traits.contains(&of.name)), &it.self_ty) {
                    // Of what is boxed one cannot tell by the name of the box.
                    types.extend(path.last().map(|last| last.name).filter(|name| *name != "Pin" && *name != "Box"));
                }
            }
            // `BoxFuture`, and what a crate calls so.
            ItemKind::TypeAlias(it) if it.ty.as_ref().is_some_and(|ty| mentions(ty, traits)) => {
                types.insert(item.name);
            }
            _ => {}
        }
    }
    types
}

/// What may make a future.
#[derive(Debug, Default)]
pub struct Makers {
    /// All of it but what only wraps: `Box::new`, `Box::pin`.
    pub calls: Callables,
    /// These too, and adapters of futures, which need a future to begin with.
    pub calls_all: Callables,
    /// Of `calls`, what makes a future out of other things.
    pub calls_first: Callables,
    /// What gives a task, the receiving end of a channel and the like.
    pub running: Callables,
}

/// Traits whose methods need a future or stream as receiver.
const ADAPTERS: [&str; 5] = ["FutureExt", "TryFutureExt", "StreamExt", "TryStreamExt", "SinkExt"];

impl Shape<'_> {
    /// Might the value of this expression end here, seen by nobody?
    fn may_end(&mut self, expr: ExprId, list: bool) -> bool {
        match fate_in(self.code, &self.parents, expr) {
            Fate::Dropped | Fate::Underscore => true,
            Fate::Assigned(assign) => matches!(&self.code.expr(assign).kind,
                ExprKind::Assign { lhs, .. } if matches!(self.code.expr(*lhs).kind, ExprKind::Other)),
            Fate::Bound(pat) => self.may_be_unused(expr, pat, list),
            Fate::Returned => self.is_unit && !list,
            // `make()?`
            Fate::Part(parent) if matches!(self.code.expr(parent).kind, ExprKind::Try(_)) => self.may_end(parent, list),
            _ => false,
        }
    }

    /// Might the value of this call be taken for what comes out of it, at once or by a variable?
    fn may_be_taken(&mut self, expr: ExprId) -> bool {
        let code = self.code;
        if taken(code, &self.parents, expr).is_some() {
            return true;
        }
        let Some(pat) = let_pattern_in(code, &self.parents, expr) else { return false };
        let variables = self.variables.get_or_insert_with(|| variables(code));
        let names = parts(code, &pat).iter().filter_map(|pat| match &code.pat(*pat).kind {
            PatKind::Bind { name, .. } => variables.named.get(name),
            _ => None,
        });
        names.flatten().any(|named| taken(code, &self.parents, *named).is_some())
    }

    fn may_be_unused(&mut self, value: ExprId, pat: PatId, list: bool) -> bool {
        let PatKind::Bind { name, .. } = &self.code.pat(pat).kind else { return false };
        let code = self.code;
        let block = self.block_of(value);
        let variables = self.variables.get_or_insert_with(|| variables(code));
        if variables.bound.get(name).is_some_and(|count| *count > 1) {
            return true;
        }
        let Some(named) = variables.named.get(name) else { return true };
        // Something else of this name, outside of the block that the variable lives in.
        if named.iter().any(|expr| *expr < value || block.is_none_or(|block| *expr > block)) {
            return true;
        }
        list && named.iter().all(|expr| {
            let Fate::Receiver(call) = fate_in(code, &self.parents, *expr) else { return false };
            matches!(&code.expr(call).kind, ExprKind::MethodCall(call)
                if matches!(call.method.as_str(), "push" | "push_back" | "reserve" | "len" | "is_empty"))
        })
    }

    /// The block that a `let` with this value stands in. All that is in a block has smaller ids than the block.
    fn block_of(&self, value: ExprId) -> Option<ExprId> {
        let mut at = value;
        loop {
            let parent = self.parents.get(at.0 as usize).copied().flatten()?;
            if let ExprKind::Block(block) = &self.code.expr(parent).kind
                && block
                    .stmts
                    .iter()
                    .any(|stmt| matches!(stmt.kind, StmtKind::Let { init: Some(init), .. } if init == at))
            {
                return Some(parent);
            }
            at = parent;
        }
    }
}

/// `span.in_scope(|| load())`, `made.map(|of| load(of)).await`: is a closure given here whose value may be handed through?
fn gives_by_closure(code: &Code, expr: ExprId) -> bool {
    let is_closure = |arg: &ExprId| matches!(code.expr(*arg).kind, ExprKind::Closure(_));
    match &code.expr(expr).kind {
        ExprKind::Call { args, .. } => args.iter().any(is_closure),
        ExprKind::MethodCall(call) => call.args.iter().any(is_closure) || gives_by_closure(code, call.receiver),
        ExprKind::Await { base, .. } => gives_by_closure(code, *base),
        ExprKind::Try(inner) => gives_by_closure(code, *inner),
        _ => false,
    }
}

fn variables(code: &Code) -> Variables {
    let mut out = Variables::default();
    for pat in &code.pats {
        if let PatKind::Bind { name, .. } = &pat.kind {
            *out.bound.entry(*name).or_default() += 1;
        }
    }
    for (index, expr) in code.exprs.iter().enumerate() {
        if let ExprKind::Path(path) = &expr.kind
            && let Some(name) = path.single()
        {
            out.named.entry(name).or_default().push(ExprId(index as u32));
        }
    }
    out
}
