//! Channels that cannot close while some code runs: it holds a sender itself. Of what comes through them, nothing.

use super::Program;
use super::def::DefId;
use super::fate::uses;
use super::infer::Inference;
use super::select::{Selected, place_root};
use super::ty::Ty;
use crate::model::{Code, ExprId, ExprKind, ItemKind, PatId, PatKind};

impl Program {
    /// Does this future wait for a message of a channel of which the code around the `select!` keeps a sender? Then it
    /// never gives `None`.
    pub fn receives_of_own_sender(&self, inference: &Inference, select: &Selected, future: ExprId) -> bool {
        let code = self.code_at(inference);
        let ExprKind::MethodCall(call) = &code.expr(future).kind else { return false };
        if call.method != "recv" {
            return false;
        }
        let root = place_root(code, inference, call.receiver);
        let lives = |pat: PatId| is_used_on(inference, select, pat);
        let twin = root.is_some_and(|root| bound_with(code, root).into_iter().any(lives));
        twin || self.self_keeps_sender(inference.owner, inference.ty(call.receiver))
    }

    /// Is the method's own type a struct with a sender for this receiver in it?
    fn self_keeps_sender(&self, method: DefId, receiver: &Ty) -> bool {
        let has_self = self.item(method).as_fn().is_some_and(|it| it.self_param.is_some());
        let Some(own) = self.adt_around(method).filter(|_| has_self) else { return false };
        let ItemKind::Struct(it) = &self.item(own).kind else { return false };
        let here = self.here(own);
        // Of a guard of the receiver, and of a sender in a lock.
        let receivers: Vec<Ty> = self.deref_chain(receiver);
        it.fields.iter().any(|field| {
            let field = self.lower_type(here, &field.ty);
            field.any(&mut |part| receivers.iter().any(|receiver| self.is_sender_for(part, receiver)))
        })
    }

    /// `mpsc::Sender<T>` for `mpsc::Receiver<T>`.
    fn is_sender_for(&self, sender: &Ty, receiver: &Ty) -> bool {
        let (Ty::Adt(one, sent), Ty::Adt(other, received)) = (sender, receiver) else { return false };
        let known = sent.first().is_some_and(|ty| !ty.any(&mut |ty| ty.is_unknown()));
        known
            && sent == received
            && self.file(one.file).stub
            && self.item(*other).name.as_str().contains("Receiver")
            && self.path_of(*one) == self.path_of(*other).replace("Receiver", "Sender")
    }
}

/// What else the pattern binds that binds this variable: the `tx` of `let (tx, rx) = channel();`.
fn bound_with(code: &Code, variable: PatId) -> Vec<PatId> {
    let pairs = code.pats.iter().filter_map(|pat| match &pat.kind {
        PatKind::Tuple(elems) if elems.contains(&variable) => Some(elems),
        _ => None,
    });
    pairs.flatten().copied().filter(|pat| *pat != variable).collect()
}

/// Is the variable named after the `select!`, or in the loop around it?
fn is_used_on(inference: &Inference, select: &Selected, variable: PatId) -> bool {
    uses(inference, variable).into_iter().any(|used| match select.looped {
        Some(looped) => used > select.expr || inference.is_within(used, looped),
        None => used > select.expr,
    })
}
