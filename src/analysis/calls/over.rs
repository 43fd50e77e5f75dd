//! Waits that do not wait: for no time, for a thread that is finished, an event that is there, room in a channel that has it.

use crate::analysis::def::{Def, DefId};
use crate::analysis::exits::{Can, Exits, Flow, leads_to};
use crate::analysis::fate::uses;
use crate::analysis::infer::{Callee, FnCallee, Inference};
use crate::analysis::mentions::Callables;
use crate::analysis::ty::Ty;
use crate::analysis::{File, Program, walk};
use crate::model::{
    Code, CodeId, Expr, ExprId, ExprKind, FileId, ItemKind, Lit, MacroBody, Pat, PatId, PatKind, StmtKind,
};
use rustc_hash::FxHashSet;

impl Program {
    /// A wait for what is there already, or for no time at all.
    pub(super) fn is_over(&self, inference: &Inference, expr: ExprId, callee: &FnCallee, args: &[ExprId]) -> bool {
        let code = self.code_at(inference);
        let is_duration = |def: DefId| self.path_of(def).starts_with("std::time::Duration::");
        let no_time = |arg: &ExprId| match (&code.expr(*arg).kind, inference.callees.get(arg)) {
            (ExprKind::Path(path), _) => {
                matches!(&*path.segments, [.., of, name] if of.name == "Duration" && name.name == "ZERO")
            }
            (ExprKind::Call { args, .. }, Some(Callee::Fn(made))) => {
                let zero =
                    |arg: &ExprId| matches!(code.expr(*arg).kind, ExprKind::Lit(Lit::Int { value: Some(0), .. }));
                is_duration(made.def) && !args.is_empty() && args.iter().all(zero)
            }
            _ => false,
        };
        if args.iter().any(no_time) {
            return self
                .facts_of(callee.def)
                .is_some_and(|facts| facts.blocking.is_some() || facts.blocks_on.is_some());
        }
        if let Some(facts) = self.facts_of(callee.def) {
            let made = |maker: &str| self.made_somewhere().contains(maker);
            let made_otherwise = |maker: &str| !made(maker) || self.is_field_made_otherwise(inference, expr, maker);
            if facts.waits_if_made_by.as_deref().is_some_and(made_otherwise)
                || facts.until_set && self.is_on_static(inference, expr)
            {
                return true;
            }
        }
        if self.is_of_kernel(inference, expr, callee) {
            return true;
        }
        match self.item(callee.def).name.as_str() {
            "send" => self.has_room(inference, expr, callee),
            "join" if self.path_of(callee.def).starts_with("std::thread::") => {
                let is_question = |id: ExprId| matches!(&code.expr(id).kind, ExprKind::MethodCall(call) if call.method == "is_finished");
                self.is_decided_by(inference, expr, &is_question)
            }
            "read" if self.path_of(callee.def) == "crossterm::event::read" => {
                let is_question = |id: ExprId| {
                    matches!(inference.callees.get(&id), Some(Callee::Fn(it))
                        if self.path_of(it.def) == "crossterm::event::poll")
                };
                self.is_decided_by(inference, expr, &is_question)
            }
            _ => false,
        }
    }

    /// `self.tx.send_blocking(..)`, where every value of the struct that is written in its own file has a `tx` of another
    /// function of that crate: `let (tx, rx) = unbounded(); Self { tx }`.
    fn is_field_made_otherwise(&self, inference: &Inference, expr: ExprId, maker: &str) -> bool {
        let ExprKind::MethodCall(call) = &self.code_at(inference).expr(expr).kind else { return false };
        let ExprKind::Field { base, name } = &self.code_at(inference).expr(call.receiver).kind else { return false };
        let holder = self.deref_chain(inference.ty(*base)).into_iter().find_map(|ty| {
            let def = ty.adt_def().filter(|def| !self.file(def.file).stub)?;
            let ItemKind::Struct(it) = &self.item(def).kind else { return None };
            it.fields.iter().any(|field| field.name == *name).then_some(def)
        });
        let Some(holder) = holder else { return false };
        let mut found = false;
        for id in (0..self.file(holder.file).model.codes.len() as u32).map(CodeId) {
            let (there, code) = (self.inference(holder.file, id), self.code_in(holder.file, id));
            for (index, made) in code.exprs.iter().enumerate() {
                let ExprKind::Struct(lit) = &made.kind else { continue };
                if there.ty(ExprId(index as u32)).adt_def() != Some(holder) {
                    continue;
                }
                let value = lit.fields.iter().find(|(of, _)| of == name).map(|(_, value)| *value);
                let made_by = value.and_then(|value| self.channel_maker(there, code, value));
                if !made_by.is_some_and(|by| by != maker && by.split("::").next() == maker.split("::").next()) {
                    return false;
                }
                found = true;
            }
        }
        found
    }

    /// What made the pair of which this variable is a half.
    fn channel_maker(&self, inference: &Inference, code: &Code, half: ExprId) -> Option<String> {
        let pat = *inference.locals.get(&half)?;
        let is_pair = |of: &Pat| matches!(&of.kind, PatKind::Tuple(elems) if elems.contains(&pat));
        let pair = PatId(code.pats.iter().position(is_pair)? as u32);
        let channel = self.initializer(inference, pair)?;
        self.stub_callee(inference, channel).map(|callee| self.path_of(callee.def))
    }

    /// `KEY.wait()`
    fn is_on_static(&self, inference: &Inference, expr: ExprId) -> bool {
        let ExprKind::MethodCall(call) = &self.code_at(inference).expr(expr).kind else { return false };
        matches!(inference.defs.get(&call.receiver), Some(Def::Item(def))
            if matches!(self.item(*def).kind, ItemKind::Static(_)))
    }

    /// Of the functions that `waits_if_made_by` names, those that some code of the user's may call.
    fn made_somewhere(&self) -> &FxHashSet<Box<str>> {
        self.calls.made.get_or_init(|| {
            let makers: Vec<&str> =
                self.all_facts().filter_map(|(_, facts)| facts.waits_if_made_by.as_deref()).collect();
            let made = self.stub_fns(&makers).into_iter().filter(|def| self.is_ever_called(*def));
            made.map(|def| self.path_of(def).into()).collect()
        })
    }

    fn is_ever_called(&self, def: DefId) -> bool {
        let mut wanted = Callables::default();
        self.add_callable(def, &mut wanted);
        self.files.iter().enumerate().filter(|(_, file)| !file.stub).any(|(index, file)| {
            let codes = (0..file.model.codes.len() as u32).map(CodeId);
            let file = FileId(index as u32);
            codes.into_iter().any(|code| self.may_call(file, code, &wanted) && self.may_name(file, code, def))
        })
    }

    /// Does a path here lead to this function, or nobody knows where? Asked where a body's text alone cannot tell.
    fn may_name(&self, file: FileId, id: CodeId, def: DefId) -> bool {
        let (inference, code) = (self.inference(file, id), self.code_in(file, id));
        let name = self.item(def).name;
        code.exprs.iter().enumerate().any(|(index, expr)| match &expr.kind {
            ExprKind::Path(path) if path.last().is_some_and(|last| last.name == name) => {
                let id = ExprId(index as u32);
                !inference.locals.contains_key(&id)
                    && inference.defs.get(&id).is_none_or(|found| matches!(found, Def::Item(it) if *it == def))
            }
            ExprKind::Macro(call) => matches!(call.body, MacroBody::Opaque { .. }),
            _ => false,
        })
    }

    /// `let (tx, rx) = sync_channel(1); .. tx.send(reply)`: a channel that is made here takes as many messages as it has
    /// places before a sender waits.
    fn has_room(&self, inference: &Inference, expr: ExprId, callee: &FnCallee) -> bool {
        let code = self.code_at(inference);
        let ExprKind::MethodCall(call) = &code.expr(expr).kind else { return false };
        let Some(pat) = inference.locals.get(&call.receiver).copied() else { return false };
        if self.path_of(callee.def) != "std::sync::mpsc::SyncSender::send" {
            return false;
        }
        let made = |(index, holder): (usize, &crate::model::Expr)| {
            let ExprKind::Block(block) = &holder.kind else { return None };
            block.stmts.iter().find_map(|stmt| match &stmt.kind {
                StmtKind::Let { pat: of, init: Some(init), .. }
                    if matches!(&code.pat(*of).kind, PatKind::Tuple(elems) if elems.first() == Some(&pat)) =>
                {
                    Some((ExprId(index as u32), *init))
                }
                _ => None,
            })
        };
        let Some((block, channel)) = code.exprs.iter().enumerate().find_map(made) else {
            return self.is_only_answer(inference, pat);
        };
        let places = match (&code.expr(channel).kind, inference.callees.get(&channel)) {
            (ExprKind::Call { args, .. }, Some(Callee::Fn(maker)))
                if self.path_of(maker.def) == "std::sync::mpsc::sync_channel" =>
            {
                match args.first().map(|arg| &code.expr(*arg).kind) {
                    Some(ExprKind::Lit(Lit::Int { value: Some(places), .. })) => {
                        usize::try_from(*places).unwrap_or(usize::MAX)
                    }
                    _ => 0,
                }
            }
            _ => 0,
        };
        let all = uses(inference, pat);
        let is_send = |used: &ExprId| {
            inference.parent(*used).is_some_and(|up| {
                matches!(&code.expr(up).kind, ExprKind::MethodCall(call) if call.receiver == *used && call.method == "send")
            })
        };
        let flow = Flow::new(self, inference);
        // Children come before parents.
        let in_loop = |used: &ExprId| flow.loop_around(*used).is_some_and(|around| around < block);
        // The longest way from send to send.
        let most = all
            .iter()
            .map(|last| {
                all.iter().filter(|it| *it <= last && (*it == last || leads_to(inference, code, **it, *last))).count()
            })
            .max();
        all.iter().all(|used| is_send(used) && !in_loop(used)) && most.is_some_and(|most| most <= places)
    }

    /// `Message::Get(reply) => reply.send(value)`: a sender that came in a message and is used up by its only use, in a
    /// program all of whose channels of this kind have one place: there is always room for the one answer.
    fn is_only_answer(&self, inference: &Inference, sender: PatId) -> bool {
        let code = self.code_at(inference);
        let owned = matches!(&inference.pat_ty[sender.0 as usize], Ty::Adt(..));
        let in_message = code.pats.iter().any(|pat| match &pat.kind {
            PatKind::TupleStruct { elems, .. } => elems.contains(&sender),
            PatKind::Struct { fields, .. } => fields.iter().any(|(_, pat)| *pat == sender),
            _ => false,
        });
        let [used] = uses(inference, sender)[..] else { return false };
        let bound = code.pat(sender).span;
        let flow = Flow::new(self, inference);
        let again = flow.loop_around(used).is_some_and(|around| !code.expr(around).span.contains(bound));
        owned && in_message && !again && self.sync_channels_have_one_place()
    }

    /// Is `sync_channel(1)` all that the user's code makes of them?
    fn sync_channels_have_one_place(&self) -> bool {
        *self.calls.one_place.get_or_init(|| {
            let mut makers = Callables::default();
            for def in self.stub_fns(&["std::sync::mpsc::sync_channel"]) {
                self.add_callable(def, &mut makers);
            }
            let of_file = |(index, file): (usize, &File)| {
                (0..file.model.codes.len() as u32).map(move |code| (FileId(index as u32), CodeId(code)))
            };
            let codes = self.files.iter().enumerate().filter(|(_, file)| !file.stub).flat_map(of_file);
            codes.filter(|(file, code)| self.may_call(*file, *code, &makers)).all(|(file, code)| {
                let code = self.code_in(file, code);
                let is_maker = |expr: &Expr| {
                    matches!(&expr.kind, ExprKind::Path(path)
                        if path.last().is_some_and(|last| last.name == "sync_channel"))
                };
                let is_one =
                    |arg: &ExprId| matches!(code.expr(*arg).kind, ExprKind::Lit(Lit::Int { value: Some(1), .. }));
                let makes_one = |expr: &&Expr| {
                    matches!(&expr.kind, ExprKind::Call { callee, args }
                        if is_maker(code.expr(*callee)) && args.iter().all(is_one))
                };
                let named = code.exprs.iter().filter(|expr| is_maker(expr)).count();
                named == code.exprs.iter().filter(makes_one).count()
            })
        })
    }

    /// Does such a question (`is_finished()`) decide whether control comes here?
    fn is_decided_by(&self, inference: &Inference, expr: ExprId, is_question: &dyn Fn(ExprId) -> bool) -> bool {
        let code = self.code_at(inference);
        let asks = |under: ExprId| walk::any(code, under, is_question);
        let leaves = |id: ExprId| match &code.expr(id).kind {
            ExprKind::If { cond, then, otherwise: None } => {
                let flow = Flow::new(self, inference);
                asks(*cond) && flow.ends(*then, &mut Exits::default()) == Can::No
            }
            _ => false,
        };
        let mut at = expr;
        while let Some(up) = inference.parent(at) {
            let seen = match &code.expr(up).kind {
                ExprKind::If { cond, .. } | ExprKind::While { cond, .. } => *cond != at && asks(*cond),
                ExprKind::Block(block) => block
                    .stmts
                    .iter()
                    .any(|stmt| matches!(stmt.kind, StmtKind::Expr { expr, .. } if expr < at && leaves(expr))),
                _ => false,
            };
            if seen {
                return true;
            }
            at = up;
        }
        false
    }
}
