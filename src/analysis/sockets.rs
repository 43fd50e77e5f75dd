//! Sockets of std that still block, and are handed to a runtime that takes them for others.

use super::depth::Depth;
use super::fate::uses;
use super::infer::Inference;
use super::{BodyRef, Program};
use crate::model::{Code, ExprId, ExprKind, PatId, PatKind};

/// A socket that blocks, where one is wanted that does not.
#[derive(Debug)]
pub struct BlockingSocket {
    /// `TcpListener::from_std(listener)`
    pub call: ExprId,
    /// `tokio::net::TcpListener::from_std`
    pub api: String,
    /// What opens it.
    pub opened: ExprId,
    /// The variable that holds it, if there is one.
    pub variable: Option<PatId>,
}

/// Through how many variables and wrappers a socket is followed.
const MAX_HANDS: u32 = 8;

impl Program {
    /// The sockets of this body that are opened in it, handed to a runtime, and never told not to block.
    pub fn blocking_sockets(&self, at: BodyRef) -> Vec<BlockingSocket> {
        if !self.outline(at.file, at.code).may_name(|name| name.as_str().starts_with("from_std")) {
            return Vec::new();
        }
        let (code, inference) = (self.code(at), self.inference(at.file, at.code));
        let body = code.body(at.body);
        let own = (body.first.0..=body.value.0).map(ExprId).filter(|id| inference.body_of(*id) == at.body);
        own.filter_map(|id| self.blocking_socket(inference, id)).collect()
    }

    fn blocking_socket(&self, inference: &Inference, call: ExprId) -> Option<BlockingSocket> {
        let callee = self.stub_callee(inference, call)?;
        if !self.facts_of(callee.def).is_some_and(|facts| facts.wants_nonblocking) {
            return None;
        }
        let ExprKind::Call { args, .. } = &self.code_at(inference).expr(call).kind else { return None };
        let mut variable = None;
        let opened = self.opened_by(inference, *args.first()?, &mut variable, Depth::FIRST)?;
        Some(BlockingSocket { call, api: self.path_of(callee.def), opened, variable })
    }

    /// The call that opens this socket; `None` where it may have been told not to block.
    fn opened_by(
        &self,
        inference: &Inference,
        expr: ExprId,
        variable: &mut Option<PatId>,
        depth: Depth,
    ) -> Option<ExprId> {
        if depth.is_past(MAX_HANDS) {
            return None;
        }
        let code = self.code_at(inference);
        let mut from = |expr: ExprId| self.opened_by(inference, expr, variable, depth.next());
        match &code.expr(expr).kind {
            ExprKind::Call { args, .. } => {
                let callee = self.stub_callee(inference, expr)?;
                let opens = self.facts_of(callee.def).is_some_and(|facts| facts.opens_blocking);
                // Not `Socket::new(domain, Type::STREAM.nonblocking(), None)`, nor a type that comes from elsewhere.
                let is_plain = args.get(1).is_none_or(
                    |kind| matches!(&code.expr(*kind).kind, ExprKind::Path(path) if path.single().is_none()),
                );
                (opens && is_plain).then_some(expr)
            }
            ExprKind::Try(inner) => from(*inner),
            ExprKind::MethodCall(call) => match call.method.as_str() {
                "into" | "unwrap" | "expect" | "map_err" | "context" | "with_context" => from(call.receiver),
                _ => None,
            },
            ExprKind::Block(block) => from(block.tail?),
            ExprKind::Match { arms, .. } => {
                let opened: Option<Vec<ExprId>> = arms.iter().map(|arm| from(arm.value)).collect();
                opened?.first().copied()
            }
            ExprKind::Path(_) => {
                let pat = *inference.locals.get(&expr)?;
                if !matches!(code.pat(pat).kind, PatKind::Bind { sub: None, .. }) {
                    return None;
                }
                let init = self.initializer(inference, pat)?;
                if !uses(inference, pat).into_iter().all(|it| it == expr || is_only_asked(code, inference, it)) {
                    return None;
                }
                let opened = from(init)?;
                variable.get_or_insert(pat);
                Some(opened)
            }
            _ => None,
        }
    }
}

/// `socket.set_ttl(4)`, but not `socket.set_nonblocking(true)`, nor anything by which somebody else could say so.
fn is_only_asked(code: &Code, inference: &Inference, use_: ExprId) -> bool {
    let Some(ExprKind::MethodCall(call)) = inference.parent(use_).map(|up| &code.expr(up).kind) else { return false };
    let name = call.method.as_str();
    let hands_on = ["as_", "into", "try_clone", "take", "borrow"].iter().any(|start| name.starts_with(start));
    call.receiver == use_ && name != "set_nonblocking" && !hands_on
}
