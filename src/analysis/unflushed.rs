//! Writers that are dropped with a write in them: files that still write, buffers that nobody empties.

use super::def::DefId;
use super::exits::{Can, Exits, Flow};
use super::facts::Unflushed;
use super::fate::{Fate, fate, uses};
use super::infer::Inference;
use super::interest::mentions;
use super::mentions::Callables;
use super::select::loops_around;
use super::{BodyRef, Program, walk};
use crate::model::{CodeId, ExprId, ExprKind, FileId, Name, PatId, PatKind};
use rustc_hash::FxHashSet;

/// The last write to a writer that is dropped behind it.
#[derive(Debug)]
pub struct LastWrite {
    /// `file.write_all(..)`
    pub call: ExprId,
    /// `tokio::fs::File`
    pub of: String,
    pub facts: Unflushed,
    /// `None`: the writer has no name, and is dropped at the end of the statement.
    pub variable: Option<PatId>,
}

/// What may have such a writer, by name.
#[derive(Debug, Default)]
pub struct Writers {
    /// Their types, and what opens files.
    types: FxHashSet<Name>,
    /// Functions of the user's that give one.
    calls: Callables,
}

impl Program {
    /// The writers of this body's function whose last write stands in this body, and behind it they are dropped.
    pub fn last_writes(&self, at: BodyRef) -> Vec<LastWrite> {
        if !self.may_leave_unflushed(at.file, at.code) {
            return Vec::new();
        }
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        if walk::has_opaque_macro(code) {
            return Vec::new();
        }
        let writes: Vec<(ExprId, ExprId)> = (0..code.exprs.len() as u32)
            .map(ExprId)
            .filter_map(|call| Some((call, self.written_to(inference, call)?)))
            .collect();
        let is_last = |of: ExprId| match inference.locals.get(&of) {
            Some(pat) => !writes.iter().any(|(_, other)| *other > of && inference.locals.get(other) == Some(pat)),
            None => true,
        };
        let own = writes.iter().filter(|(call, of)| inference.body_of(*call) == at.body && is_last(*of));
        own.filter_map(|(call, of)| self.last_write(inference, *call, *of, &writes)).collect()
    }

    /// What a call writes to.
    fn written_to(&self, inference: &Inference, call: ExprId) -> Option<ExprId> {
        let code = self.code_at(inference);
        let of = match &code.expr(call).kind {
            ExprKind::MethodCall(method) => method.receiver,
            ExprKind::Call { args, .. } => *args.first()?,
            _ => return None,
        };
        let callee = self.stub_callee(inference, call)?;
        if !self.facts_of(callee.def)?.writes {
            return None;
        }
        Some(match code.expr(of).kind {
            ExprKind::Ref { expr, .. } => expr,
            _ => of,
        })
    }

    fn last_write(
        &self,
        inference: &Inference,
        call: ExprId,
        of: ExprId,
        writes: &[(ExprId, ExprId)],
    ) -> Option<LastWrite> {
        let code = self.code_at(inference);
        let def = inference.ty(of).adt_def()?;
        let facts = self.facts_of(def)?.unflushed?;
        let variable = match &code.expr(of).kind {
            ExprKind::Path(_) => Some(*inference.locals.get(&of)?),
            ExprKind::Await { .. } | ExprKind::Try(_) | ExprKind::Call { .. } | ExprKind::MethodCall(_) => None,
            _ => return None,
        };
        if facts.later && self.is_thrown_away(inference, call) {
            return None;
        }
        let dropped = variable.is_none_or(|pat| self.is_dropped_behind(inference, pat, of, facts, writes));
        dropped.then(|| LastWrite { call, of: self.path_of(def), facts, variable })
    }

    /// `let _ = file.write_all(..).await;`, `file.write_all(..).await.ok();`
    fn is_thrown_away(&self, inference: &Inference, call: ExprId) -> bool {
        let code = self.code_at(inference);
        let Fate::Awaited(awaited) = fate(code, inference, call) else { return false };
        let ok = match fate(code, inference, awaited) {
            Fate::Receiver(up) if matches!(&code.expr(up).kind, ExprKind::MethodCall(of) if of.method == "ok") => up,
            _ => awaited,
        };
        matches!(fate(code, inference, ok), Fate::Underscore | Fate::Dropped)
    }

    /// Is this variable dropped behind the last write to it, with nothing done to it between?
    fn is_dropped_behind(
        &self,
        inference: &Inference,
        pat: PatId,
        written: ExprId,
        facts: Unflushed,
        writes: &[(ExprId, ExprId)],
    ) -> bool {
        let code = self.code_at(inference);
        let PatKind::Bind { by_ref: false, .. } = code.pat(pat).kind else { return false };
        let loops = loops_around(code, inference, written, pat);
        if loops.iter().any(|id| self.never_succeeds(inference, *id)) {
            return false;
        }
        uses(inference, pat).into_iter().all(|used| {
            let is_write = writes.iter().any(|(_, of)| *of == used);
            is_write
                || self.leaves_as_it_is(inference, used, facts)
                || used < written && !loops.iter().any(|id| inference.is_within(used, *id))
        })
    }

    /// A loop that is left by errors only: what is written in it is never the last for certain.
    fn never_succeeds(&self, inference: &Inference, looped: ExprId) -> bool {
        let mut exits = Exits::default();
        let ends = Flow::new(self, inference).ends(looped, &mut exits);
        !matches!(self.code_at(inference).expr(looped).kind, ExprKind::Closure(_))
            && ends == Can::No
            && !exits.leaves(looped)
    }

    /// A use that flushes nothing and takes nothing away: `drop(file)`; `flush`, where that is not enough.
    fn leaves_as_it_is(&self, inference: &Inference, used: ExprId, facts: Unflushed) -> bool {
        let code = self.code_at(inference);
        match fate(code, inference, used) {
            Fate::Argument(call, 0) => {
                self.stub_callee(inference, call).is_some_and(|it| self.is_std(it.def, "std::mem::drop"))
            }
            Fate::Receiver(call) => {
                let Some(callee) = self.stub_callee(inference, call) else { return false };
                let is_other = facts.finish != "flush" && self.item(callee.def).name != facts.finish;
                self.facts_of(callee.def).is_some_and(|of| of.unheeded || of.flushes && is_other)
            }
            _ => false,
        }
    }

    /// Could this code have such a writer, and write to it?
    fn may_leave_unflushed(&self, file: FileId, code: CodeId) -> bool {
        let outline = self.outline(file, code);
        if !outline.may_name(|name| name.as_str().starts_with("write")) {
            return false;
        }
        let Writers { types, calls } = self.interest.writers.get_or_init(|| self.writers());
        let item = self.item(DefId { file, item: outline.owner });
        let takes = || item.as_fn().is_some_and(|it| it.params.iter().any(|param| mentions(&param.ty, types)));
        outline.may_name(|name| types.contains(&name)) || takes() || self.may_call(file, code, calls)
    }

    fn writers(&self) -> Writers {
        let known = self.all_facts().filter(|(_, facts)| facts.unflushed.is_some());
        let names: Vec<Name> = known.map(|(def, _)| self.item(def).name).chain([Name::new("OpenOptions")]).collect();
        let aliases = names.iter().flat_map(|name| self.aliases().all_of(*name)).collect::<Vec<_>>();
        let types: FxHashSet<Name> = names.into_iter().chain(aliases).collect();
        let calls = self.functions_that_give(&types);
        Writers { types, calls }
    }
}
