//! Dependence: what running some code reads, writes and does to the world, and so what may run beside what.
//!
//! Everything is judged from the side of caution: code that cannot be looked into is `unseen`, and what others could
//! notice is an [`Effect`]. Two pieces of code may run together when neither has an effect, neither needs what the
//! other makes, and they share nothing that one of them changes.

mod calls;
pub mod chain;
pub mod loops;
pub mod runs;
mod strangers;
pub mod verbs;

#[cfg(test)]
mod tests;

use super::Program;
use super::def::{Def, DefId};
use super::infer::Inference;
use super::ty::Ty;
use super::walk;
use crate::model::{BodyId, Code, ExprId, ExprKind, Lit, MacroBody, MacroCall, Name, PatId, PatKind, UnaryOp};
use rustc_hash::FxHashMap;
use std::sync::{Arc, RwLock};

/// What running some code does, as far as other code can tell.
#[derive(Debug, Clone, Default)]
pub struct Footprint {
    /// Variables of the function at hand, and their fields, that it looks at.
    pub reads: Vec<Spot>,
    /// Those that it changes, lends mutably, or hands to somebody who may change them.
    pub writes: Vec<Spot>,
    /// Those that only one may speak through at a time: connections, transactions, streams.
    pub handles: Vec<Spot>,
    pub effect: Option<Effect>,
    /// Calls something that nobody can look into.
    pub unseen: bool,
    /// Waits for something outside of the program.
    pub waits: bool,
    /// Sleeps, or otherwise lets time pass on purpose.
    pub sleeps: bool,
    /// May leave the code around it other than by a failure.
    pub leaves: bool,
}

/// A variable and the fields on the way to a part of it: `self.cache`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub root: PatId,
    pub fields: Vec<Name>,
}

/// Why the order of some code matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// By its name or its documentation it changes something.
    Acts,
    /// It takes a lock, a permit, a guard.
    Locks,
    /// It starts a task, or waits for one that runs already.
    Task,
    /// It changes what is shared, or is unsafe.
    Shared,
    /// It is a check that what follows relies on.
    Guards,
}

impl Spot {
    /// Is one a part of the other?
    pub fn overlaps(&self, other: &Spot) -> bool {
        self.root == other.root && std::iter::zip(&self.fields, &other.fields).all(|(a, b)| a == b)
    }
}

impl Footprint {
    /// Could the order of these two matter, by what they share?
    pub fn conflicts(&self, other: &Footprint) -> bool {
        let meet = |a: &[Spot], b: &[Spot]| a.iter().any(|a| b.iter().any(|b| a.overlaps(b)));
        meet(&self.writes, &other.writes)
            || meet(&self.writes, &other.reads)
            || meet(&self.reads, &other.writes)
            || meet(&self.handles, &other.handles)
    }

    pub fn reads_any(&self, pats: &[PatId]) -> bool {
        self.reads.iter().chain(&self.writes).any(|spot| pats.contains(&spot.root))
    }

    fn take(&mut self, callee: &Footprint) {
        self.effect = self.effect.or(callee.effect);
        self.unseen |= callee.unseen;
        self.waits |= callee.waits;
        self.sleeps |= callee.sleeps;
    }
}

/// What was computed once and is needed again.
#[derive(Debug, Default)]
pub struct DependenceCache {
    fns: RwLock<FxHashMap<DefId, Arc<Footprint>>>,
}

/// Deeper chains of calls are not followed.
const MAX_DEPTH: usize = 16;

/// Functions that are being looked at, and whether a circle among them was cut.
#[derive(Debug, Default)]
pub(super) struct Visit {
    stack: Vec<DefId>,
    cut: bool,
    /// Functions that were looked at in this visit. Inside a circle they are known in part, but what they lack belongs
    /// to functions that are still on the stack, so the first of these gets all of it; and no function is entered twice.
    done: FxHashMap<DefId, Arc<Footprint>>,
}

impl Program {
    /// What running this expression does. Its spots are variables of the function that it stands in.
    pub fn footprint(&self, inference: &Inference, expr: ExprId) -> Footprint {
        self.footprint_in(inference, expr, &mut Visit::default())
    }

    /// What calling a function of the user's does, spots left out.
    pub fn fn_footprint(&self, def: DefId) -> Arc<Footprint> {
        self.fn_footprint_in(def, &mut Visit::default())
    }

    fn fn_footprint_in(&self, def: DefId, visit: &mut Visit) -> Arc<Footprint> {
        let cached = self.dependence.fns.read().ok().and_then(|fns| fns.get(&def).cloned());
        if let Some(found) = cached {
            return found;
        }
        if let Some(found) = visit.done.get(&def) {
            return Arc::clone(found);
        }
        if visit.stack.contains(&def) {
            visit.cut = true;
            return Arc::new(Footprint::default());
        }
        let Some(code) = self.code_of(def).filter(|_| visit.stack.len() < MAX_DEPTH) else {
            visit.cut = true;
            return Arc::new(Footprint { unseen: true, ..Footprint::default() });
        };
        visit.stack.push(def);
        let inference = self.inference(def.file, code);
        let value = self.code_at(inference).body(BodyId(0)).value;
        let mut found = self.footprint_in(inference, value, visit);
        visit.stack.pop();
        found.reads.clear();
        found.writes.clear();
        found.handles.clear();
        found.leaves = false;
        let found = Arc::new(found);
        visit.done.insert(def, Arc::clone(&found));
        // What was seen inside a circle is not all there is.
        if (!visit.cut || visit.stack.is_empty())
            && let Ok(mut fns) = self.dependence.fns.write()
        {
            fns.insert(def, Arc::clone(&found));
        }
        found
    }

    fn footprint_in(&self, inference: &Inference, expr: ExprId, visit: &mut Visit) -> Footprint {
        let code = self.code_at(inference);
        let mut walk = Walk { program: self, inference, code, visit, out: Footprint::default() };
        walk.expr(expr);
        walk.out
    }
}

struct Walk<'p, 'v> {
    program: &'p Program,
    inference: &'p Inference,
    code: &'p Code,
    visit: &'v mut Visit,
    out: Footprint,
}

impl Walk<'_, '_> {
    fn expr(&mut self, id: ExprId) {
        match &self.code.expr(id).kind {
            ExprKind::Path(_) | ExprKind::Field { .. } => {
                match self.spot(id) {
                    Some(spot) => self.read(id, spot),
                    None => self.children(id),
                }
                return;
            }
            ExprKind::Lit(Lit::Str(text)) if verbs::is_writing_sql(text) => self.effect(Effect::Acts),
            ExprKind::Call { .. } | ExprKind::MethodCall(_) => self.call(id),
            ExprKind::Await { base, .. } => self.awaited(*base),
            ExprKind::Ref { mutable: true, expr } => {
                if let Some(spot) = self.spot(*expr) {
                    self.write(*expr, spot);
                }
            }
            ExprKind::Assign { lhs, .. } | ExprKind::AssignOp { lhs, .. } => self.assigned(*lhs),
            // `return Err(..)` is a `?` written out.
            ExprKind::Return(Some(value)) if self.program.is_failure(self.inference, *value) => {}
            ExprKind::Return(_) | ExprKind::Break { .. } => self.out.leaves = true,
            ExprKind::Yield(_) => self.effect(Effect::Acts),
            ExprKind::Block(block) if block.kind == crate::model::BlockKind::Unsafe => self.effect(Effect::Shared),
            ExprKind::Macro(call) => self.macro_call(id, call),
            _ => {}
        }
        self.children(id);
    }

    /// The left side of an assignment.
    fn assigned(&mut self, lhs: ExprId) {
        let code = self.code;
        match (self.spot(lhs), &code.expr(lhs).kind) {
            (Some(spot), _) => self.write(lhs, spot),
            // `(a, b) = ..`
            (None, ExprKind::Tuple(parts)) => parts.iter().for_each(|part| self.assigned(*part)),
            // `_ = ..`
            (None, ExprKind::Other) => {}
            // `*guard = ..` through a thing that is no variable: nobody knows what it changes.
            (None, _) => self.effect(Effect::Shared),
        }
    }

    fn children(&mut self, id: ExprId) {
        let mut children = Vec::new();
        walk::for_each_child(self.code, id, &mut |child| children.push(child));
        let leaves = self.out.leaves;
        for child in children {
            self.expr(child);
        }
        // `break` stays in its loop, `return` in its closure.
        if matches!(self.code.expr(id).kind, ExprKind::Async(_) | ExprKind::Closure(_)) {
            self.out.leaves = leaves;
        }
    }

    fn effect(&mut self, effect: Effect) {
        self.out.effect.get_or_insert(effect);
    }

    fn read(&mut self, expr: ExprId, spot: Spot) {
        if self.is_handle(expr, spot.root) && !self.out.handles.contains(&spot) {
            self.out.handles.push(spot.clone());
        }
        if !self.out.reads.contains(&spot) {
            self.out.reads.push(spot);
        }
    }

    fn write(&mut self, expr: ExprId, spot: Spot) {
        self.read(expr, spot.clone());
        if !self.out.writes.contains(&spot) {
            self.out.writes.push(spot);
        }
    }

    /// The variable, or part of one, that an expression names; through references and smart pointers.
    fn spot(&self, id: ExprId) -> Option<Spot> {
        match &self.code.expr(id).kind {
            ExprKind::Path(_) => self.inference.locals.get(&id).map(|root| Spot { root: *root, fields: Vec::new() }),
            ExprKind::Field { base, name } => {
                let mut spot = self.spot(*base)?;
                spot.fields.push(*name);
                Some(spot)
            }
            ExprKind::Unary { op: UnaryOp::Deref, expr } | ExprKind::Ref { expr, .. } => self.spot(*expr),
            ExprKind::Index { base, .. } => self.spot(*base),
            ExprKind::MethodCall(call) if is_view(call.method) && call.args.is_empty() => self.spot(call.receiver),
            _ => None,
        }
    }

    /// Is this something that only one may speak through at a time, by its type, or by its name where that is unknown?
    fn is_handle(&self, expr: ExprId, root: PatId) -> bool {
        let name = match &self.code.pat(root).kind {
            PatKind::Bind { name, .. } => name.as_str(),
            _ => "",
        };
        self.program.is_exclusive(self.inference.ty(expr), name)
    }

    /// An awaited value that is no call: a future made before, a task, a future that somebody handed in.
    fn awaited(&mut self, base: ExprId) {
        if matches!(self.code.expr(base).kind, ExprKind::Call { .. } | ExprKind::MethodCall(_)) {
            return;
        }
        match self.inference.ty(base) {
            Ty::Future(def, _) => {
                let def = *def;
                self.future_of(def);
            }
            // Its body is a part of the code at hand.
            Ty::Async(body, _) => {
                let value = self.code.body(*body).value;
                if !matches!(self.code.expr(base).kind, ExprKind::Async(_)) {
                    self.expr(value);
                }
            }
            Ty::Adt(def, _) if !self.program.lang.smart.contains(def) => self.effect(Effect::Task),
            _ => {
                self.out.unseen = true;
                self.out.waits = true;
            }
        }
    }

    fn macro_call(&mut self, id: ExprId, call: &MacroCall) {
        let name = call.path.last().map_or("", |last| last.name.as_str());
        if let MacroBody::Select(_) = &call.body {
            self.effect(Effect::Acts);
            return;
        }
        let known = match self.inference.defs.get(&id) {
            Some(Def::Item(def)) => self.program.file(def.file).stub,
            _ => false,
        };
        if let (true, "write" | "writeln", MacroBody::Exprs(args)) = (known, name, &call.body)
            && let Some((first, spot)) = args.first().and_then(|first| Some((*first, self.spot(*first)?)))
        {
            self.write(first, spot);
        }
        if !known {
            self.out.unseen = true;
        }
    }
}

/// Methods that give a view of their receiver: what is done to the result is done to it.
fn is_view(method: Name) -> bool {
    matches!(
        method.as_str(),
        "as_mut"
            | "as_ref"
            | "as_deref"
            | "as_deref_mut"
            | "borrow"
            | "borrow_mut"
            | "by_ref"
            | "iter_mut"
            | "deref_mut"
    )
}

impl Program {
    /// Connections, transactions and streams take one request at a time, whatever the reference says.
    pub fn is_exclusive(&self, ty: &Ty, variable: &str) -> bool {
        match ty.peeled() {
            Ty::Adt(def, args) if self.lang.smart.contains(def) || Some(*def) == self.lang.option => {
                args.first().is_some_and(|inner| self.is_exclusive(inner, variable))
            }
            Ty::Adt(def, _) => is_exclusive_name(self.item(*def).name.as_str()),
            Ty::Extern(name) => is_exclusive_name(name.as_str().rsplit("::").next().unwrap_or("")),
            Ty::Bounds(bounds) => bounds.iter().any(|bound| is_exclusive_name(self.item(bound.def).name.as_str())),
            Ty::Prim(_) | Ty::Tuple(_) => false,
            _ => is_exclusive_variable(variable),
        }
    }
}

fn is_exclusive_variable(name: &str) -> bool {
    let last = name.rsplit('_').next().unwrap_or(name);
    matches!(last, "tx" | "txn" | "trx" | "transaction" | "conn" | "connection" | "stream" | "socket" | "session")
}

fn is_exclusive_name(name: &str) -> bool {
    let name = name.trim_end_matches("Trait");
    ["Connection", "Conn", "Transaction", "Stream", "Socket", "Session", "Tx", "Txn", "Cursor", "Receiver", "Guard"]
        .iter()
        .any(|end| name.ends_with(end))
}
