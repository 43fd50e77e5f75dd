//! Child processes that are waited for while nobody reads what they write into their pipes: a pipe holds about 64 KB, and
//! a child that writes more waits until it is read.

use super::closed;
use super::def::DefId;
use super::depth::Depth;
use super::exits::{Can, Exits, Flow};
use super::facts::Child;
use super::fate::{Fate, fate, uses};
use super::infer::Inference;
use super::interest::mentions;
use super::select::loops_around;
use super::ty::Ty;
use super::{BodyRef, Program, walk};
use crate::finding::Certainty;
use crate::model::{BodyId, Code, ExprId, ExprKind, MacroBody, Name, PatId, PatKind, StmtKind};
use rustc_hash::FxHashSet;

/// Names of the fields of a child process that are pipes to be read, and of the methods that connect them.
const STREAMS: [&str; 2] = ["stdout", "stderr"];

/// A wait for a child that may itself wait for ever.
#[derive(Debug)]
pub struct Undrained {
    /// The call that waits, or that reads the other pipe to its end.
    pub call: ExprId,
    /// `tokio::process::Child::wait`
    pub api: String,
    pub stuck: Stuck,
    /// The pipes that are not read meanwhile: `stdout`, `stderr`.
    pub unread: Vec<&'static str>,
    /// `Stdio::piped()` of the first of them, where that is in sight.
    pub piped: Option<ExprId>,
    /// Where the first of them is read, too late.
    pub read_later: Option<ExprId>,
    pub certainty: Certainty,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stuck {
    /// Until the child ends.
    Wait,
    /// In a loop that asks whether it has ended.
    Poll,
    /// Until the other pipe, of this name, ends.
    Read(&'static str),
}

/// What is done to a child at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// The field of one of the [`STREAMS`] is named.
    Stream(usize),
    Call(Child, ExprId),
    /// Nothing that matters.
    Nothing,
    /// Whoever has it now may do anything.
    Away,
}

/// What is done to the content of a pipe at one place.
#[derive(Debug, Clone, Copy)]
struct Read {
    at: ExprId,
    /// It is read to its end, and waited for right there.
    to_end: bool,
}

impl Program {
    /// The waits of this body for children whose pipes nobody reads meanwhile.
    pub fn undrained(&self, at: BodyRef) -> Vec<Undrained> {
        if !self.may_leave_undrained(at) {
            return Vec::new();
        }
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        if walk::has_opaque_macro(code) {
            return Vec::new();
        }
        let is_child = |pat: &PatId| {
            let def = inference.pat_ty[pat.0 as usize].peeled().adt_def();
            let facts = def.and_then(|def| self.facts_of(def));
            facts.is_some_and(|facts| facts.child == Some(Child::Process))
                && matches!(code.pat(*pat).kind, PatKind::Bind { sub: None, .. })
        };
        let children = (0..code.pats.len() as u32).map(PatId).filter(is_child);
        let of_children = children.filter_map(|child| self.undrained_child(inference, child));
        let calls = (0..code.exprs.len() as u32).map(ExprId);
        let of_commands = calls.filter_map(|call| self.undrained_command(inference, call));
        of_children.chain(of_commands).filter(|found| inference.body_of(found.call) == at.body).collect()
    }

    /// Could this code have a child whose pipes it should read? It makes pipes, or gets a child from somebody.
    fn may_leave_undrained(&self, at: BodyRef) -> bool {
        let outline = self.outline(at.file, at.code);
        if outline.may_name(|name| name == "piped") {
            return true;
        }
        let child = || -> FxHashSet<Name> {
            let name = Name::new("Child");
            std::iter::once(name).chain(self.aliases().all_of(name)).collect()
        };
        let item = self.item(self.owner(at));
        let takes = || item.as_fn().is_some_and(|it| it.params.iter().any(|param| mentions(&param.ty, &child())));
        let waits = outline.may_name(|name| matches!(name.as_str(), "wait" | "try_wait" | "status" | "try_status"));
        let spawners = || self.interest.spawners.get_or_init(|| self.functions_that_give(&child()));
        waits && (takes() || self.may_call(at.file, at.code, spawners()))
    }

    /// `Command::new("cc").stdout(Stdio::piped()).status()`
    fn undrained_command(&self, inference: &Inference, call: ExprId) -> Option<Undrained> {
        let ExprKind::MethodCall(method) = &self.code_at(inference).expr(call).kind else { return None };
        let callee = self.stub_callee(inference, call)?;
        let of = self.facts_of(callee.self_ty.as_ref()?.peeled().adt_def()?);
        let is_process = of.is_some_and(|facts| facts.child == Some(Child::Process));
        if is_process || self.facts_of(callee.def)?.child != Some(Child::Waits) {
            return None;
        }
        let pipes = self.pipes_of(inference, method.receiver, call);
        let unread: Vec<usize> = (0..2).filter(|stream| pipes[*stream].is_some()).collect();
        let first = *unread.first()?;
        Some(Undrained {
            call,
            api: self.path_of(callee.def),
            stuck: Stuck::Wait,
            unread: unread.into_iter().map(|stream| STREAMS[stream]).collect(),
            piped: pipes[first],
            read_later: None,
            certainty: Certainty::Sure,
        })
    }

    fn undrained_child(&self, inference: &Inference, child: PatId) -> Option<Undrained> {
        let code = self.code_at(inference);
        let spawn = self.spawned_by(inference, child, Depth::FIRST);
        let pipes = spawn.map_or([None, None], |(command, spawn)| self.pipes_of(inference, command, spawn));
        let used: Vec<(ExprId, Use)> =
            uses(inference, child).into_iter().map(|id| (id, self.use_of(inference, id))).collect();
        let reads = [0, 1].map(|stream| self.reads_of(inference, &used, stream));
        if let Some(found) = self.read_in_turn(inference, child, &used, &reads, pipes) {
            return Some(found);
        }
        let (wait, call, stuck) = used.iter().find_map(|(id, does)| match does {
            Use::Call(Child::Waits, call) if !self.is_killed_before(inference, *id, &used) => {
                Some((*id, *call, Stuck::Wait))
            }
            Use::Call(Child::Polls, call) if self.waits_in_turns(inference, *id, child, &used) => {
                Some((*id, *call, Stuck::Poll))
            }
            _ => None,
        })?;
        let loops = loops_around(code, inference, wait, child);
        let before = |id: ExprId| {
            let again = || loops.iter().any(|looped| inference.is_within(id, *looped));
            id < wait || again() && !is_behind_end(code, inference, wait, id)
        };
        let is_elsewhere = used.iter().any(|(id, used)| match used {
            Use::Away | Use::Call(Child::Drains, _) => before(*id),
            _ => false,
        });
        if is_elsewhere {
            return None;
        }
        let later = |stream: usize| {
            let mut reads = reads[stream].iter();
            reads.find(|read| !before(read.at)).map(|read| read.at)
        };
        let is_open = |stream: &usize| {
            let touched = used.iter().any(|(id, used)| *used == Use::Stream(*stream) && before(*id));
            // Taken in time, it lies in a variable until the child has ended.
            let is_late = |read: &Read| !before(read.at) && is_behind(code, inference, call, read.at);
            let lies = || !reads[*stream].is_empty() && reads[*stream].iter().all(is_late);
            // Whoever reads it later counts on a pipe.
            (!touched || lies()) && (pipes[*stream].is_some() || spawn.is_none() && later(*stream).is_some())
        };
        let unread: Vec<usize> = (0..2).filter(is_open).collect();
        let first = *unread.first()?;
        Some(Undrained {
            call,
            api: self.path_of(self.stub_callee(inference, call)?.def),
            stuck,
            read_later: unread.iter().find_map(|stream| later(*stream)),
            unread: unread.into_iter().map(|stream| STREAMS[stream]).collect(),
            piped: pipes[first],
            certainty: if pipes[first].is_some() { Certainty::Sure } else { Certainty::Likely },
        })
    }

    /// Is the child killed on the way to this place? What is done in a branch that leaves is not on the way.
    fn is_killed_before(&self, inference: &Inference, wait: ExprId, used: &[(ExprId, Use)]) -> bool {
        let code = self.code_at(inference);
        used.iter().filter(|(id, used)| *id < wait && matches!(used, Use::Call(Child::Kills, _))).any(|(kill, _)| {
            let mut around = std::iter::successors(inference.parent(*kill), |id| inference.parent(*id));
            let block = around.find(|id| matches!(code.expr(*id).kind, ExprKind::Block(_)));
            let leaves = |block: ExprId| Flow::new(self, inference).ends(block, &mut Exits::default()) == Can::No;
            block.is_none_or(|block| inference.is_within(wait, block) || !leaves(block))
        })
    }

    /// Does the loop around this `try_wait` wait for nothing else: is it left when the child has ended, when it is killed,
    /// and by errors?
    fn waits_in_turns(&self, inference: &Inference, asked: ExprId, child: PatId, used: &[(ExprId, Use)]) -> bool {
        let code = self.code_at(inference);
        let Some(looped) = loops_around(code, inference, asked, child).first().copied() else { return false };
        let body = match &code.expr(looped).kind {
            ExprKind::Loop { body, .. } => *body,
            ExprKind::While { cond, body, .. } => {
                let is_time = |id: ExprId| match inference.callees.get(&id) {
                    Some(_) => self
                        .stub_callee(inference, id)
                        .is_some_and(|it| self.path_of(it.def).starts_with("std::time::")),
                    None => !matches!(code.expr(id).kind, ExprKind::Call { .. } | ExprKind::MethodCall(_)),
                };
                if !inference.is_within(asked, *cond) && walk::any(code, *cond, |id| !is_time(id)) {
                    return false;
                }
                *body
            }
            _ => return false,
        };
        !walk::any(code, body, |id| match &code.expr(id).kind {
            ExprKind::Return(Some(value)) if self.is_failure(inference, *value) => false,
            ExprKind::Return(_) | ExprKind::Break { .. } => {
                let is_killed = || {
                    let block = std::iter::successors(inference.parent(id), |id| inference.parent(*id))
                        .find(|id| matches!(code.expr(*id).kind, ExprKind::Block(_)));
                    let kills = |(at, used): &(ExprId, Use)| {
                        matches!(used, Use::Call(Child::Kills, _))
                            && block.is_some_and(|it| inference.is_within(*at, it))
                    };
                    used.iter().any(kills)
                };
                let is_of_inner = loops_around(code, inference, id, child).first() != Some(&looped)
                    && !matches!(code.expr(id).kind, ExprKind::Return(_));
                !is_of_inner && !is_answer(code, inference, asked, id) && !is_killed()
            }
            _ => false,
        })
    }

    /// One pipe is read to its end, and the other not before.
    fn read_in_turn(
        &self,
        inference: &Inference,
        child: PatId,
        used: &[(ExprId, Use)],
        reads: &[Vec<Read>; 2],
        pipes: [Option<ExprId>; 2],
    ) -> Option<Undrained> {
        let code = self.code_at(inference);
        let (stream, end) = [0, 1]
            .into_iter()
            .filter_map(|stream| Some((stream, reads[stream].iter().find(|read| read.to_end)?.at)))
            .min_by_key(|(_, end)| *end)?;
        let other = 1 - stream;
        let loops = loops_around(code, inference, end, child);
        let before = |id: ExprId| id < end || loops.iter().any(|looped| inference.is_within(id, *looped));
        let is_elsewhere = used.iter().any(|(id, used)| {
            matches!(used, Use::Away | Use::Call(Child::Drains | Child::Kills | Child::Waits, _)) && before(*id)
        });
        let is_read_before = reads[other].iter().any(|read| before(read.at));
        let later = reads[other].iter().find(|read| !before(read.at)).map(|read| read.at);
        let drained = used.iter().find_map(|(id, used)| match used {
            Use::Call(Child::Drains, call) if !before(*id) => Some(*call),
            _ => None,
        });
        let read_later = later.or(drained.filter(|_| pipes[other].is_some()));
        // One that comes from elsewhere may have ended already: who waits for it behind that thinks not.
        let runs = || used.iter().any(|(id, used)| matches!(used, Use::Call(Child::Waits, _)) && *id > end);
        let is_pipe = pipes[other].is_some() || read_later.is_some() && runs();
        if is_elsewhere || is_read_before || !is_pipe {
            return None;
        }
        Some(Undrained {
            call: end,
            api: String::new(),
            stuck: Stuck::Read(STREAMS[stream]),
            unread: vec![STREAMS[other]],
            piped: pipes[other],
            read_later,
            certainty: if pipes[other].is_some() { Certainty::Sure } else { Certainty::Likely },
        })
    }

    fn use_of(&self, inference: &Inference, used: ExprId) -> Use {
        let code = self.code_at(inference);
        match fate(code, inference, used) {
            Fate::Part(up) => match &code.expr(up).kind {
                ExprKind::Field { name, .. } => match STREAMS.iter().position(|stream| name == *stream) {
                    Some(stream) => Use::Stream(stream),
                    None => Use::Nothing,
                },
                ExprKind::Ref { .. } if matches!(fate(code, inference, up), Fate::Macro(it) if self.formats(inference, it)) => {
                    Use::Nothing
                }
                _ => Use::Away,
            },
            Fate::Receiver(call) => {
                let Some(callee) = self.stub_callee(inference, call) else { return Use::Away };
                match self.facts_of(callee.def).and_then(|facts| facts.child) {
                    Some(does) => Use::Call(does, call),
                    // `child.id()`
                    None if self.borrows_receiver(inference, call) => Use::Nothing,
                    None => Use::Away,
                }
            }
            Fate::Argument(call, 0)
                if self.stub_callee(inference, call).is_some_and(|it| self.is_std(it.def, "std::mem::drop")) =>
            {
                Use::Nothing
            }
            Fate::Macro(it) if self.formats(inference, it) => Use::Nothing,
            Fate::Dropped => Use::Nothing,
            _ => Use::Away,
        }
    }

    /// The command that this child was spawned of, and the call that did.
    fn spawned_by(&self, inference: &Inference, child: PatId, depth: Depth) -> Option<(ExprId, ExprId)> {
        let code = self.code_at(inference);
        let source = source_of(code, child)?;
        if let Some(variable) = inference.locals.get(&source) {
            return if depth.is_past(4) { None } else { self.spawned_by(inference, *variable, depth.next()) };
        }
        let mut found = None;
        walk::descendants(code, source, &mut |id| {
            let ExprKind::MethodCall(call) = &code.expr(id).kind else { return };
            let spawns = self
                .stub_callee(inference, id)
                .and_then(|callee| self.facts_of(callee.def))
                .is_some_and(|facts| facts.child == Some(Child::Spawns));
            if spawns {
                found = Some((call.receiver, id));
            }
        });
        found
    }

    /// The `Stdio::piped()` of each stream of a command, where it is that and nothing else.
    fn pipes_of(&self, inference: &Inference, command: ExprId, spawn: ExprId) -> [Option<ExprId>; 2] {
        let mut set: Vec<(usize, ExprId)> = Vec::new();
        if !self.settings(inference, command, spawn, &mut set, Depth::FIRST) {
            return [None, None];
        }
        [0, 1].map(|stream| {
            let mut args = set.iter().filter(|(of, _)| *of == stream).map(|(_, arg)| *arg).peekable();
            let first = args.peek().copied();
            if args.all(|arg| self.is_pipe(inference, arg)) { first } else { None }
        })
    }

    fn is_pipe(&self, inference: &Inference, arg: ExprId) -> bool {
        let facts = self.stub_callee(inference, arg).and_then(|callee| self.facts_of(callee.def));
        facts.is_some_and(|facts| facts.child == Some(Child::Pipes))
    }

    /// Collects what the streams of a command are connected to; `false` where somebody else may do so too.
    fn settings(
        &self,
        inference: &Inference,
        command: ExprId,
        spawn: ExprId,
        out: &mut Vec<(usize, ExprId)>,
        depth: Depth,
    ) -> bool {
        let code = self.code_at(inference);
        if depth.is_past(4) {
            return false;
        }
        let mut at = command;
        loop {
            at = match &code.expr(at).kind {
                ExprKind::MethodCall(call) => {
                    self.setting(inference, at, out);
                    call.receiver
                }
                ExprKind::Ref { expr, .. } | ExprKind::Try(expr) => *expr,
                ExprKind::Path(_) => break,
                // `Command::new("ls")`, or a function whose own settings are overruled.
                _ => return true,
            };
        }
        let Some(variable) = inference.locals.get(&at).copied() else { return false };
        let mut is_ours = true;
        for used in uses(inference, variable).into_iter().filter(|used| *used < spawn) {
            let mut link = used;
            while let Fate::Receiver(call) = fate(code, inference, link) {
                self.setting(inference, call, out);
                link = call;
            }
            // Given to somebody before anything is set here, it is as it was for us.
            is_ours &= link != used || out.is_empty();
        }
        let made = source_of(code, variable);
        is_ours
            && made.is_none_or(|made| {
                matches!(code.expr(made).kind, ExprKind::Path(_))
                    || self.settings(inference, made, spawn, out, depth.next())
            })
    }

    fn setting(&self, inference: &Inference, call: ExprId, out: &mut Vec<(usize, ExprId)>) {
        let ExprKind::MethodCall(method) = &self.code_at(inference).expr(call).kind else { return };
        let facts = self.stub_callee(inference, call).and_then(|callee| self.facts_of(callee.def));
        let stream = STREAMS.iter().position(|stream| method.method == **stream);
        if let (Some(Child::Sets), Some(stream), [arg]) =
            (facts.and_then(|facts| facts.child), stream, &method.args[..])
            && !out.contains(&(stream, *arg))
        {
            out.push((stream, *arg));
        }
    }

    /// What is done to the content of one of the child's pipes, in the order of the text.
    fn reads_of(&self, inference: &Inference, used: &[(ExprId, Use)], stream: usize) -> Vec<Read> {
        let mut out = Vec::new();
        let Some(home) = used.first().map(|(id, _)| inference.body_of(*id)) else { return out };
        for (id, _) in used.iter().filter(|(_, used)| *used == Use::Stream(stream)) {
            let Some(field) = inference.parent(*id) else { continue };
            // `Option<ChildStdout>`
            let pipe = match inference.ty(field).peeled() {
                Ty::Adt(_, args) => args.first().and_then(Ty::adt_def),
                _ => None,
            };
            match pipe {
                Some(pipe) => self.follow_pipe(inference, field, (pipe, home), &mut out, Depth::FIRST),
                None => out.push(Read { at: field, to_end: false }),
            }
        }
        out.sort_by_key(|read| read.at);
        out
    }

    /// Follows a pipe through what is wrapped around it, and the variables that hold it, to where it is read.
    /// What is not done in the child's own body is done beside that, or who knows when.
    fn follow_pipe(
        &self,
        inference: &Inference,
        from: ExprId,
        (pipe, home): (DefId, BodyId),
        out: &mut Vec<Read>,
        depth: Depth,
    ) {
        let code = self.code_at(inference);
        if inference.body_of(from) != home {
            return out.push(Read { at: from, to_end: false });
        }
        let holds = |ty: &Ty| ty.any(&mut |ty| ty.adt_def() == Some(pipe));
        let mut at = from;
        loop {
            let Some(up) = inference.parent(at).filter(|_| !depth.is_past(8)) else {
                return out.push(Read { at, to_end: false });
            };
            if let Some(pats) = bound_by(code, up, at) {
                let held = pats.into_iter().filter(|pat| holds(&inference.pat_ty[pat.0 as usize]));
                for used in held.flat_map(|pat| uses(inference, pat)) {
                    self.follow_pipe(inference, used, (pipe, home), out, depth.next());
                }
                return;
            }
            match &code.expr(up).kind {
                ExprKind::For(it) if it.iter == at => {
                    return out.push(Read { at, to_end: !is_left(code, it.body) });
                }
                ExprKind::MethodCall(_) | ExprKind::Call { .. } if !holds(inference.ty(up)) => {
                    let facts = self.stub_callee(inference, up).and_then(|callee| self.facts_of(callee.def));
                    let is_end = facts.is_some_and(|facts| facts.reads_to_end);
                    let waited = match fate(code, inference, up) {
                        Fate::Awaited(awaited) => Some(awaited),
                        _ => None,
                    };
                    let is_async = matches!(inference.ty(up), Ty::Future(..));
                    let to_end = match waited {
                        Some(awaited) => is_end || reads_all(code, inference, awaited),
                        None => is_end && !is_async,
                    };
                    return out.push(Read { at: up, to_end });
                }
                ExprKind::MethodCall(_)
                | ExprKind::Call { .. }
                | ExprKind::Ref { .. }
                | ExprKind::Try(_)
                | ExprKind::Unary { .. }
                | ExprKind::Field { .. }
                | ExprKind::Match { .. } => at = up,
                ExprKind::Block(block) if block.tail == Some(at) => at = up,
                _ => return out.push(Read { at: up, to_end: false }),
            }
        }
    }
}

/// Does this come when the wait is over, and not beside it, as in `join!(child.wait(), pipe.read_to_end(..))`?
fn is_behind(code: &Code, inference: &Inference, wait: ExprId, id: ExprId) -> bool {
    if inference.body_of(wait) != inference.body_of(id) {
        return false;
    }
    let (mut at, mut is_over) = (wait, !matches!(inference.ty(wait), Ty::Future(..) | Ty::Async(..)));
    while let Some(up) = inference.parent(at) {
        if inference.is_within(id, up) {
            let ExprKind::Macro(call) = &code.expr(up).kind else { return is_over };
            let MacroBody::Select(select) = &call.body else { return is_over };
            return select.arms.iter().any(|arm| arm.future == at && inference.is_within(id, arm.handler));
        }
        is_over |= matches!(code.expr(up).kind, ExprKind::Await { .. });
        at = up;
    }
    false
}

/// Does this stand where the child has ended: in the branch that `Some(status)` of this `try_wait` leads to?
fn is_behind_end(code: &Code, inference: &Inference, asked: ExprId, id: ExprId) -> bool {
    let mut at = id;
    while let Some(up) = inference.parent(at) {
        let ended = match &code.expr(up).kind {
            ExprKind::If { cond, then, .. } if *then == at && inference.is_within(asked, *cond) => {
                match &code.expr(*cond).kind {
                    ExprKind::Let { pat, .. } => takes_some(code, *pat),
                    ExprKind::MethodCall(call) => call.method == "is_some",
                    _ => false,
                }
            }
            ExprKind::Match { scrutinee, arms } if inference.is_within(asked, *scrutinee) => {
                arms.iter().any(|arm| arm.value == at && takes_some(code, arm.pat))
            }
            _ => false,
        };
        if ended {
            return true;
        }
        at = up;
    }
    false
}

/// Does this stand in a branch that an answer of `try_wait` leads to, other than `None`?
fn is_answer(code: &Code, inference: &Inference, asked: ExprId, id: ExprId) -> bool {
    let mut at = id;
    while let Some(up) = inference.parent(at) {
        let answers = match &code.expr(up).kind {
            ExprKind::If { cond, then, .. } => *then == at && inference.is_within(asked, *cond),
            ExprKind::Match { scrutinee, arms } => {
                inference.is_within(asked, *scrutinee)
                    && arms.iter().any(|arm| arm.value == at && !takes_none(code, arm.pat))
            }
            _ => false,
        };
        if answers {
            return true;
        }
        at = up;
    }
    false
}

/// `None`, `Ok(None)`
fn takes_none(code: &Code, pat: PatId) -> bool {
    let is_none = |pat: PatId| match &code.pat(pat).kind {
        PatKind::Bind { name, .. } => *name == "None",
        PatKind::Path(path) => path.last().is_some_and(|last| last.name == "None"),
        _ => false,
    };
    is_none(pat) || code.content(pat, "Ok").is_some_and(is_none)
}

/// `Some(status)`, `Ok(Some(status))`
fn takes_some(code: &Code, pat: PatId) -> bool {
    code.is_variant(pat, "Some") || code.content(pat, "Ok").is_some_and(|inner| code.is_variant(inner, "Some"))
}

/// The value whose pattern binds this variable: of a `let`, of a `match`.
fn source_of(code: &Code, variable: PatId) -> Option<ExprId> {
    let span = code.pat(variable).span;
    let binds = |pat: PatId| code.pat(pat).span.contains(span);
    code.exprs.iter().find_map(|expr| match &expr.kind {
        ExprKind::Block(block) => block.stmts.iter().find_map(|stmt| match &stmt.kind {
            StmtKind::Let { pat, init, .. } if binds(*pat) => *init,
            _ => None,
        }),
        ExprKind::Let { pat, expr } if binds(*pat) => Some(*expr),
        ExprKind::Match { scrutinee, arms } if arms.iter().any(|arm| binds(arm.pat)) => Some(*scrutinee),
        _ => None,
    })
}

/// The variables that take in this value, where its parent is what binds them.
fn bound_by(code: &Code, up: ExprId, value: ExprId) -> Option<Vec<PatId>> {
    let tops: Vec<PatId> = match &code.expr(up).kind {
        ExprKind::Block(block) => block
            .stmts
            .iter()
            .filter_map(|stmt| match &stmt.kind {
                StmtKind::Let { pat, init, .. } if *init == Some(value) => Some(*pat),
                _ => None,
            })
            .collect(),
        ExprKind::Let { pat, .. } => vec![*pat],
        ExprKind::Match { scrutinee, arms } if *scrutinee == value => arms.iter().map(|arm| arm.pat).collect(),
        _ => return None,
    };
    if tops.is_empty() {
        return None;
    }
    let within = |pat: &PatId| tops.iter().any(|top| code.pat(*top).span.contains(code.pat(*pat).span));
    let is_variable = |pat: &PatId| matches!(code.pat(*pat).kind, PatKind::Bind { .. });
    Some((0..code.pats.len() as u32).map(PatId).filter(|pat| within(pat) && is_variable(pat)).collect())
}

/// `while let Some(line) = lines.next_line().await? { .. }` that nothing else leaves.
fn reads_all(code: &Code, inference: &Inference, awaited: ExprId) -> bool {
    let mut at = awaited;
    while let Some(up) = inference.parent(at) {
        match &code.expr(up).kind {
            ExprKind::Try(_) | ExprKind::MethodCall(_) | ExprKind::Let { .. } => at = up,
            ExprKind::While { cond, body, .. } => return *cond == at && !is_left(code, *body),
            _ => return false,
        }
    }
    false
}

/// May a loop be left before its end, other than by an error?
fn is_left(code: &Code, body: ExprId) -> bool {
    walk::any(code, body, |id| {
        let kind = &code.expr(id).kind;
        !matches!(kind, ExprKind::Try(_)) && closed::is_exit(kind)
    })
}
