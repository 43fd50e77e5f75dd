//! Channels that cannot close while some code runs: it holds a sender itself. Of what comes through them, nothing.

use super::Program;
use super::captures::moves_between;
use super::def::DefId;
use super::fate::uses;
use super::infer::Inference;
use super::open_channel::block_of;
use super::select::{Selected, place_root};
use super::ty::{Ty, Tys};
use crate::model::{BodyId, Code, ExprId, ExprKind, FileId, ItemId, ItemKind, PatId, PatKind};

/// How deep in the structs of the crate a sender is looked for.
const HELD_DEPTH: usize = 3;

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
        // Another task does not hear when what the function returns, with the sender in it, is dropped.
        let around = select.looped.unwrap_or(select.expr);
        let is_gone =
            |pat: PatId| home_of(code, pat) != inference.body_of(around) && self.is_moved_away(inference, pat, around);
        let lives = |pat: PatId| {
            self.is_there_through(inference, pat, around) || is_used_on(inference, select, pat) && !is_gone(pat)
        };
        let twin = root.is_some_and(|root| bound_with(code, root).into_iter().any(lives));
        // Of a guard of the receiver.
        let receivers: Vec<Ty> = self.deref_chain(inference.ty(call.receiver));
        let is_given = || {
            let sends = |pat: PatId| {
                let ty = inference.pat_ty[pat.0 as usize].peeled();
                receivers.iter().any(|receiver| self.is_sender_for(ty, receiver))
            };
            code.body(BodyId(0)).params.iter().any(|param| sends(param.pat) && lives(param.pat))
        };
        // `self.core.requests`, where the core holds both ends.
        let lies_beside = || match &code.expr(call.receiver).kind {
            ExprKind::Field { base, .. } => self.deref_chain(inference.ty(*base)).iter().any(|ty| match ty {
                Ty::Adt(def, args) => self.struct_keeps_sender(*def, Some(args), &receivers),
                _ => false,
            }),
            _ => false,
        };
        twin || self.self_keeps_sender(inference.owner, &receivers) || lies_beside() || is_given()
    }

    /// Does a sender of the channel that this call waits for live as long as the loop around it, or may it? Then the
    /// channel is never closed there.
    pub fn keeps_sender(&self, inference: &Inference, call: ExprId, looped: ExprId) -> bool {
        let code = self.code_at(inference);
        let ExprKind::MethodCall(call) = &code.expr(call).kind else { return true };
        let receivers: Vec<Ty> = self.deref_chain(inference.ty(call.receiver));
        let holds = |ty: &Ty| self.may_hold_sender(ty, &receivers, HELD_DEPTH);
        // What the loop works with may have one in it.
        let mut used = inference.locals.iter().filter(|(expr, _)| inference.is_within(**expr, looped));
        if used.any(|(_, pat)| holds(&inference.pat_ty[pat.0 as usize])) {
            return true;
        }
        let twins = place_root(code, inference, call.receiver).map(|root| bound_with(code, root)).unwrap_or_default();
        if !twins.is_empty() {
            return twins.into_iter().any(|pat| !self.is_moved_away(inference, pat, looped));
        }
        let has_static = self.files.iter().enumerate().filter(|(_, file)| !file.stub).any(|(index, file)| {
            file.model.items.iter().enumerate().any(|(item, it)| {
                let ItemKind::Static(it) = &it.kind else { return false };
                let def = DefId { file: FileId(index as u32), item: ItemId(item as u32) };
                it.ty.as_ref().is_some_and(|ty| holds(&self.lower_type(self.here(def), ty)))
            })
        });
        has_static || code.body(BodyId(0)).params.iter().any(|param| holds(&inference.pat_ty[param.pat.0 as usize]))
    }

    /// Is this a variable of the code around the loop that nothing takes before it ends? It is dropped after it.
    fn is_there_through(&self, inference: &Inference, pat: PatId, looped: ExprId) -> bool {
        let code = self.code_at(inference);
        let home = home_of(code, pat);
        matches!(code.pat(pat).kind, PatKind::Bind { sub: None, by_ref: false, .. })
            && home == inference.body_of(looped)
            && block_of(code, pat).is_some_and(|around| inference.is_within(looped, around))
            && uses(inference, pat).into_iter().all(|used| {
                used > looped && !inference.is_within(used, looped) || !self.is_given(inference, used, home)
            })
    }

    /// Is this variable moved away, into another task, a call or what is returned, and not named in the loop or after it?
    fn is_moved_away(&self, inference: &Inference, pat: PatId, looped: ExprId) -> bool {
        let code = self.code_at(inference);
        let (home, here) = (home_of(code, pat), inference.body_of(looped));
        let all = uses(inference, pat);
        let lives =
            |used: &ExprId| inference.is_within(*used, looped) || inference.body_of(*used) == here && *used > looped;
        if all.iter().any(lives) {
            return false;
        }
        all.into_iter().any(|used| {
            let body = inference.body_of(used);
            if body != home && body != here && moves_between(code, body, home) {
                return true;
            }
            match inference.parent(used).map(|up| &code.expr(up).kind) {
                Some(ExprKind::Call { args, .. }) => args.contains(&used),
                Some(ExprKind::Block(block)) => block.tail == Some(used),
                Some(ExprKind::Struct(_) | ExprKind::Tuple(_) | ExprKind::Return(_)) => true,
                _ => false,
            }
        })
    }

    /// May a value of this type have a sender of these receivers' channel in it?
    fn may_hold_sender(&self, ty: &Ty, receivers: &[Ty], depth: usize) -> bool {
        ty.any(&mut |part| {
            if receivers.iter().any(|receiver| self.may_be_sender_for(part, receiver)) {
                return true;
            }
            let Some(def) = part.adt_def().filter(|def| depth > 0 && !self.file(def.file).stub) else { return false };
            let ItemKind::Struct(it) = &self.item(def).kind else { return false };
            let here = self.here(def);
            it.fields.iter().any(|field| self.may_hold_sender(&self.lower_type(here, &field.ty), receivers, depth - 1))
        })
    }

    /// Is the method's own type a struct with a sender for this receiver in it?
    fn self_keeps_sender(&self, method: DefId, receivers: &[Ty]) -> bool {
        let has_self = self.item(method).as_fn().is_some_and(|it| it.self_param.is_some());
        self.adt_around(method).filter(|_| has_self).is_some_and(|own| self.struct_keeps_sender(own, None, receivers))
    }

    /// Has a struct, with these arguments or as it is declared, a sender in a field, be it in a lock?
    fn struct_keeps_sender(&self, def: DefId, args: Option<&Tys>, receivers: &[Ty]) -> bool {
        let ItemKind::Struct(it) = &self.item(def).kind else { return false };
        let here = self.here(def);
        it.fields.iter().any(|field| {
            let given = args.and_then(|args| self.field_type(def, None, field.name, args));
            let field = given.unwrap_or_else(|| self.lower_type(here, &field.ty));
            field.any(&mut |part| receivers.iter().any(|receiver| self.is_sender_for(part, receiver)))
        })
    }

    /// `mpsc::Sender<T>` for `mpsc::Receiver<T>`.
    fn is_sender_for(&self, sender: &Ty, receiver: &Ty) -> bool {
        let (Ty::Adt(_, sent), Ty::Adt(_, received)) = (sender, receiver) else { return false };
        let known = sent.first().is_some_and(|ty| !ty.any(&mut |ty| ty.is_unknown()));
        known && sent == received && self.is_sender_of_kind(sender, receiver)
    }

    /// The same where it is not known what is sent.
    fn may_be_sender_for(&self, sender: &Ty, receiver: &Ty) -> bool {
        let (Ty::Adt(_, sent), Ty::Adt(_, received)) = (sender, receiver) else { return false };
        let known = |of: &[Ty]| of.first().is_some_and(|ty| !ty.any(&mut |ty| ty.is_unknown()));
        self.is_sender_of_kind(sender, receiver) && (sent == received || !known(sent) || !known(received))
    }

    fn is_sender_of_kind(&self, sender: &Ty, receiver: &Ty) -> bool {
        let (Ty::Adt(one, _), Ty::Adt(other, _)) = (sender, receiver) else { return false };
        self.file(one.file).stub
            && self.item(*other).name.as_str().contains("Receiver")
            && self.path_of(*one) == self.path_of(*other).replace("Receiver", "Sender")
    }
}

/// The body that a variable belongs to.
pub(super) fn home_of(code: &Code, pat: PatId) -> BodyId {
    let home = code.body_ids().filter(|id| code.body(*id).span.contains(code.pat(pat).span)).last();
    home.unwrap_or(BodyId(0))
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
