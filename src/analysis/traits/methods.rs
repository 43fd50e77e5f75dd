//! Which function a method name means on a type: its own, those of its traits, and what a call through a trait comes to.

use super::{MAX_DEPTH, head};
use crate::analysis::Program;
use crate::analysis::def::{DefId, ModId};
use crate::analysis::depth::Depth;
use crate::analysis::ty::{SELF, Subst, TraitRef, Ty};
use crate::model::{ItemKind, Name};
use std::sync::Arc;

/// A function that a method name was found to mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    pub def: DefId,
    /// The type that the method belongs to, after dereferencing.
    pub self_ty: Ty,
    /// The parameters of the impl or trait that it stands in.
    pub subst: Subst,
}

impl Program {
    /// The struct or enum whose impl a method or associated item stands in.
    pub fn adt_around(&self, member: DefId) -> Option<DefId> {
        let container = DefId { item: self.item(member).container?, ..member };
        self.impl_sig(container)?.self_ty.adt_def()
    }

    /// The function that `receiver.name(..)` calls, if exactly one is seen.
    pub fn find_method(&self, module: ModId, receiver: &Ty, name: Name) -> Option<Method> {
        for ty in self.deref_chain(receiver) {
            // A reference to anything would have every trait that references hand through.
            if ty.peeled().is_unknown() {
                return None;
            }
            if let Ty::Ref(_, inner) = &ty {
                // What takes `&self` of the type behind goes first; `impl Trait for &T` where that one takes it by value.
                let direct = self.receiver_method(module, inner, name);
                let by_ref =
                    direct.as_ref().and_then(|method| self.fn_sig(method.def)).is_some_and(|sig| sig.self_by_ref);
                if by_ref {
                    return direct;
                }
                if let Some(method) = self.receiver_method(module, &ty, name) {
                    return Some(method);
                }
                if direct.is_some() {
                    return direct;
                }
                continue;
            }
            if let Some(method) = self.receiver_method(module, &ty, name) {
                return Some(method);
            }
        }
        None
    }

    /// `Ref::clone(orig: &Ref<T>)` is no method: `.clone()` on a `Ref` clones what is behind it.
    fn receiver_method(&self, module: ModId, ty: &Ty, name: Name) -> Option<Method> {
        let found = self.method_on(module, ty, name)?;
        self.fn_sig(found.def).is_some_and(|sig| sig.has_self).then_some(found)
    }

    /// A method or associated function of exactly this type: its own, then those of traits.
    pub fn method_on(&self, module: ModId, ty: &Ty, name: Name) -> Option<Method> {
        if let Some(method) = self.inherent(module, ty, name) {
            return Some(method);
        }
        match ty {
            Ty::Bounds(bounds) => {
                if let Some(method) =
                    bounds.iter().find_map(|bound| self.method_of_bound(bound, ty, name, Depth::FIRST))
                {
                    return Some(method);
                }
            }
            Ty::Param(owner, index) => {
                let bounds = self.param_bounds(*owner, *index);
                if let Some(method) =
                    bounds.iter().find_map(|bound| self.method_of_bound(bound, ty, name, Depth::FIRST))
                {
                    return Some(method);
                }
            }
            Ty::Proj(inner, of, assoc) => {
                let bounds = self.projection_bounds(inner, *of, *assoc);
                if let Some(method) =
                    bounds.iter().find_map(|bound| self.method_of_bound(bound, ty, name, Depth::FIRST))
                {
                    return Some(method);
                }
            }
            _ => {}
        }
        self.trait_method(module, ty, name)
    }

    /// The bounds on an associated type: those of its trait, and those written where the type parameter is.
    pub(super) fn projection_bounds(&self, inner: &Ty, of: Option<DefId>, assoc: Name) -> Vec<TraitRef> {
        let mut out = Vec::new();
        let mut traits: Vec<DefId> = match (of, inner) {
            (Some(of), _) => vec![of],
            (None, Ty::Param(owner, index)) => {
                self.param_bounds(*owner, *index).iter().map(|bound| bound.def).collect()
            }
            (None, Ty::Bounds(bounds)) => bounds.iter().map(|bound| bound.def).collect(),
            _ => Vec::new(),
        };
        // `T::Client: Fetch`
        if let Ty::Param(owner, index) = inner
            && *index != SELF
        {
            let is_meant = |ty: &Ty| {
                matches!(ty, Ty::Proj(base, by, name)
                    if **base == *inner && *name == assoc && (by.is_none() || of.is_none() || *by == of))
            };
            let written = self.generic_bounds(*owner).iter().filter(|(ty, _)| is_meant(ty));
            out.extend(written.map(|(_, bound)| bound.clone()));
        }
        let mut at = 0;
        while let Some(of) = traits.get(at).copied() {
            at += 1;
            let ItemKind::Trait(it) = &self.item(of).kind else { continue };
            let model = &self.file(of.file).model;
            for &id in &it.items {
                let item = model.item(id);
                if let (true, ItemKind::TypeAlias(alias)) = (item.name == assoc, &item.kind) {
                    let subst = Subst { items: Vec::new(), self_ty: Some(Box::new((of, inner.clone()))) };
                    let bounds = self.lower_bounds(self.here(of), &alias.bounds, Depth::FIRST);
                    out.extend(bounds.iter().map(|bound| bound.subst(&subst)));
                    return out;
                }
            }
            for up in self.supertraits(of) {
                if !traits.contains(&up.def) {
                    traits.push(up.def);
                }
            }
        }
        out
    }

    fn inherent(&self, module: ModId, ty: &Ty, name: Name) -> Option<Method> {
        let head = head(ty)?;
        let impls = self.impls.by_head.get(&head)?;
        let mut foreign: Vec<(DefId, Name, Method)> = Vec::new();
        for &def in impls {
            let ItemKind::Impl(it) = &self.item(def).kind else { continue };
            let Some(found) = self.item_in_impl(def, name) else { continue };
            if self.item(found).as_fn().is_none() {
                continue;
            }
            let Some(subst) = self.match_impl(def, ty, Depth::FIRST) else { continue };
            let method = Method { def: found, self_ty: ty.clone(), subst };
            let Some(of) = &it.trait_ else { return Some(method) };
            // The impl of a trait for the very type: the function that will run.
            foreign.push((def, of.last().map(|last| last.name).unwrap_or_default(), method));
        }
        // Of several traits with a function of this name it is that which is in scope.
        let differ = |foreign: &[(DefId, Name, Method)]| foreign.iter().any(|(_, of, _)| *of != foreign[0].1);
        if differ(&foreign) {
            let of_trait = |def: DefId| self.impl_sig(def).and_then(|sig| sig.trait_.as_ref()).map(|of| of.def);
            foreign.retain(|(def, ..)| of_trait(*def).is_some_and(|of| self.in_scope(module, of)));
            if differ(&foreign) {
                return None;
            }
        }
        foreign.into_iter().next().map(|(.., method)| method)
    }

    fn method_of_bound(&self, bound: &TraitRef, self_ty: &Ty, name: Name, depth: Depth) -> Option<Method> {
        if depth.is_past(MAX_DEPTH) {
            return None;
        }
        if let Some(def) = self.trait_fn(bound.def, name) {
            let mut subst = Subst::of(bound.def, Arc::clone(&bound.args));
            subst.set_self(bound.def, self_ty.clone());
            return Some(Method { def, self_ty: self_ty.clone(), subst });
        }
        self.supertraits(bound.def).iter().find_map(|up| self.method_of_bound(up, self_ty, name, depth.next()))
    }

    /// Does any trait that is seen have a function of this name?
    pub fn some_trait_has(&self, name: Name) -> bool {
        self.impls.traits_by_fn.contains_key(&name)
    }

    pub fn trait_fn(&self, of: DefId, name: Name) -> Option<DefId> {
        let ItemKind::Trait(it) = &self.item(of).kind else { return None };
        let model = &self.file(of.file).model;
        let item = it.items.iter().copied().find(|id| {
            let item = model.item(*id);
            item.name == name && item.as_fn().is_some()
        })?;
        Some(DefId { file: of.file, item })
    }

    /// A method that some trait gives this type by a default or a blanket impl.
    fn trait_method(&self, module: ModId, ty: &Ty, name: Name) -> Option<Method> {
        let traits = self.impls.traits_by_fn.get(&name)?;
        let mut found: Vec<(DefId, Method)> = Vec::new();
        for &of in traits {
            let implied = match ty {
                Ty::Future(..) | Ty::Async(..) | Ty::Closure(..) | Ty::Bounds(_) | Ty::Param(..) | Ty::Proj(..) => {
                    self.implements(ty, of)
                }
                _ => false,
            };
            let by_impl = self.find_impl(ty, of, Depth::FIRST);
            if by_impl.is_none() && !implied {
                continue;
            }
            let Some(def) = self.trait_fn(of, name) else { continue };
            let mut subst = Subst::default();
            if let Some((impl_def, impl_subst)) = by_impl {
                // The trait's own parameters as the impl has them.
                if let Some(trait_ref) = self.impl_sig(impl_def).and_then(|sig| sig.trait_.as_ref()) {
                    let args = trait_ref.subst(&impl_subst).args;
                    subst.push(of, args);
                }
            }
            subst.set_self(of, ty.clone());
            found.push((of, Method { def, self_ty: ty.clone(), subst }));
        }
        // Without its import it is another trait's, which is not seen; `Borrow for Rc<T>` does not hide `RefCell::borrow`.
        // Of a type and a trait of one library it is the import that was forgotten: `stream.write_all(b"..")`.
        let library = ty.peeled().adt_def().map(|def| def.file).filter(|file| self.file(*file).stub);
        let is_smart = ty.adt_def().is_some_and(|def| self.lang.smart.contains(&def));
        if found.len() > 1 || is_smart || !self.has_unknown_names(module) {
            let alone = found.len() == 1 && !is_smart;
            let of_one_library = |of: DefId| alone && library == Some(of.file);
            found.retain(|(of, _)| of_one_library(*of) || self.in_scope(module, *of));
        }
        match found.len() {
            1 => found.pop().map(|(_, method)| method),
            _ => None,
        }
    }

    /// Other functions that a call of this one could mean as well: of the same name in the same scope (under another
    /// `cfg`), impl, or impl for the same type.
    pub fn namesakes(&self, def: DefId) -> Vec<DefId> {
        let model = &self.file(def.file).model;
        let item = self.item(def);
        let Some(container) = item.container else {
            let same = model.scope(item.scope).items.iter().filter(|id| model.item(**id).name == item.name);
            return same.map(|id| DefId { file: def.file, item: *id }).filter(|other| *other != def).collect();
        };
        let container = DefId { file: def.file, item: container };
        let mut around = vec![container];
        if let Some(head) = self.impl_sig(container).and_then(|sig| head(&sig.self_ty)) {
            around.extend(self.impls.by_head.get(&head).into_iter().flatten().copied());
        }
        let members = around.into_iter().flat_map(|of| {
            let items = match &self.item(of).kind {
                ItemKind::Impl(it) => &it.items[..],
                ItemKind::Trait(it) => &it.items[..],
                _ => &[],
            };
            items.iter().map(move |id| DefId { file: of.file, item: *id })
        });
        members.filter(|other| *other != def && self.item(*other).name == item.name).collect()
    }

    /// The impl's function where a trait's was named and the type is known: `T::f` to `impl Trait for X { fn f }`.
    pub fn specialize(&self, method: &Method) -> Method {
        let item = self.item(method.def);
        let Some(container) = item.container.map(|item| DefId { file: method.def.file, item }) else {
            return method.clone();
        };
        if !matches!(self.item(container).kind, ItemKind::Trait(_)) {
            return method.clone();
        }
        let Some((found, subst)) = self.find_impl(&method.self_ty, container, Depth::FIRST) else {
            return method.clone();
        };
        match self.item_in_impl(found, item.name) {
            Some(def) => Method { def, self_ty: method.self_ty.clone(), subst },
            None => method.clone(),
        }
    }
}
