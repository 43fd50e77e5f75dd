//! Impls and what follows from them: which trait a type implements, what a projection is, what derefs to what; which
//! function a method name means is `methods`'s business. Matching only looks; it never binds the caller's inference variables.

use super::Program;
use super::def::{Def, DefId};
use super::depth::Depth;
use super::ty::{SELF, Subst, TraitRef, Ty};
use crate::model::{ItemKind, Name};
use std::sync::Arc;

mod index;
mod methods;

use index::head;
pub use index::{ImplIndex, index_impls};
pub use methods::Method;

/// How deep impls may need impls.
const MAX_DEPTH: u32 = 12;

/// Types found for an impl's parameters while matching.
struct Binds {
    owner: DefId,
    tys: Vec<Option<Ty>>,
}

impl Binds {
    fn subst(&self) -> Subst {
        let tys: Vec<Ty> = self.tys.iter().map(|ty| ty.clone().unwrap_or(Ty::Unknown)).collect();
        Subst::of(self.owner, tys)
    }
}

/// Can `pattern`, with the impl's own parameters free, be `ty`? What is unknown in `ty` is given the benefit of the doubt
/// below the outermost level, never at it.
fn match_ty(pattern: &Ty, ty: &Ty, binds: &mut Binds, outermost: bool) -> bool {
    match (pattern, ty) {
        (Ty::Param(owner, index), _) if *owner == binds.owner => {
            let Some(slot) = binds.tys.get_mut(*index as usize) else { return true };
            match slot {
                Some(bound) => bound == ty || bound.is_unknown() || ty.is_unknown() || !outermost,
                None => {
                    if *ty != Ty::Unknown {
                        *slot = Some(ty.clone());
                    }
                    true
                }
            }
        }
        (_, Ty::Unknown | Ty::Var(_)) | (Ty::Unknown | Ty::Var(_), _) => !outermost,
        (Ty::Adt(a, xs), Ty::Adt(b, ys)) => {
            a == b && xs.iter().zip(ys.iter()).all(|(x, y)| match_ty(x, y, binds, false))
        }
        (Ty::Prim(a), Ty::Prim(b)) => a == b,
        (Ty::Extern(a), Ty::Extern(b)) => a == b,
        (Ty::Ref(m, a), Ty::Ref(n, b)) => {
            // `&` of something unknown is no `&DashMap`.
            let guessed = outermost && !matches!(**a, Ty::Param(..)) && (b.is_unknown() || matches!(**b, Ty::Proj(..)));
            m == n && !guessed && match_ty(a, b, binds, false)
        }
        (Ty::Slice(a), Ty::Slice(b)) | (Ty::Array(a), Ty::Array(b)) | (Ty::Ptr(a), Ty::Ptr(b)) => {
            match_ty(a, b, binds, false)
        }
        (Ty::Tuple(xs), Ty::Tuple(ys)) => {
            xs.len() == ys.len() && xs.iter().zip(ys.iter()).all(|(x, y)| match_ty(x, y, binds, false))
        }
        (Ty::FnPtr(xs, a), Ty::FnPtr(ys, b)) => {
            xs.len() == ys.len()
                && xs.iter().zip(ys.iter()).all(|(x, y)| match_ty(x, y, binds, false))
                && match_ty(a, b, binds, false)
        }
        (Ty::Bounds(a), Ty::Bounds(b)) => {
            let (Some(a), Some(b)) = (a.first(), b.first()) else { return false };
            a.def == b.def && a.args.iter().zip(b.args.iter()).all(|(x, y)| match_ty(x, y, binds, false))
        }
        // A projection inside a pattern says nothing about parameters.
        (Ty::Proj(..), _) | (_, Ty::Proj(..)) => !outermost,
        (Ty::Param(a, i), Ty::Param(b, j)) => a == b && i == j,
        (Ty::Never, Ty::Never) => true,
        _ => false,
    }
}

impl Program {
    /// Matches an impl with a type; gives the impl's parameters.
    fn match_impl(&self, def: DefId, ty: &Ty, depth: Depth) -> Option<Subst> {
        let sig = self.impl_sig(def)?;
        let mut binds = Binds { owner: def, tys: vec![None; sig.params] };
        if !match_ty(&sig.self_ty, ty, &mut binds, true) {
            return None;
        }
        let bounds = self.generic_bounds(def);
        // Bounds decide whether a blanket impl applies, and bind what only they mention (`F: FnMut(A) -> B`).
        for _ in 0..2 {
            for (of, bound) in bounds {
                let subst = binds.subst();
                let of = of.subst(&subst);
                if of.is_unknown() {
                    continue;
                }
                if let Some((params, ret)) = self.callable_with(&of, depth)
                    && self.is_fn_trait(bound.def)
                {
                    if let [Ty::Tuple(inputs)] = &*bound.args {
                        for (pattern, ty) in inputs.iter().zip(params.iter()) {
                            match_ty(pattern, ty, &mut binds, false);
                        }
                    }
                    if let Some(output) = bound.binding(self.lang.output) {
                        let ret =
                            if self.is_async_fn_trait(bound.def) { self.awaited_at(&ret, depth.next()) } else { ret };
                        match_ty(output, &ret, &mut binds, false);
                    }
                    continue;
                }
                for (name, pattern) in bound.bindings.iter() {
                    let actual = self.project_at(&of, Some(bound.def), *name, depth.next());
                    match_ty(pattern, &actual, &mut binds, false);
                }
            }
        }
        let subst = binds.subst();
        let is_blanket = matches!(sig.self_ty, Ty::Param(..));
        let is_pointer = match &sig.self_ty {
            Ty::Adt(def, _) => self.lang.smart.contains(def),
            other => matches!(other, Ty::Ref(..)),
        };
        for (of, bound) in bounds {
            let concrete = of.subst(&subst);
            if concrete.is_unknown() || self.is_fn_trait(bound.def) {
                continue;
            }
            // Bounds on the type itself decide; on its arguments they are taken on trust unless the impl is blanket, or
            // a pointer's that hands a trait through: `Box<T>` and `&mut T` are what `T` is.
            let hands_through = is_pointer && sig.trait_.as_ref().is_some_and(|of| of.def == bound.def);
            if is_blanket && !self.implements_at(&concrete, bound.def, depth.next()) {
                return None;
            }
            if hands_through {
                let concrete = self.normalize_at(&concrete, depth.next());
                let is_open = matches!(concrete, Ty::Unknown | Ty::Var(_) | Ty::Proj(..));
                if !is_open && !self.implements_at(&concrete, bound.def, depth.next()) {
                    return None;
                }
            }
        }
        Some(subst)
    }

    pub fn implements(&self, ty: &Ty, of: DefId) -> bool {
        self.implements_at(ty, of, Depth::FIRST)
    }

    fn implements_at(&self, ty: &Ty, of: DefId, depth: Depth) -> bool {
        if depth.is_past(MAX_DEPTH) {
            return false;
        }
        match ty {
            Ty::Unknown | Ty::Var(_) => return false,
            Ty::Bounds(bounds) if bounds.iter().any(|bound| self.extends(bound.def, of, depth)) => return true,
            Ty::Param(owner, index) => {
                let own = *index == SELF && self.extends(*owner, of, depth);
                if own || self.written_bounds(*owner, *index).any(|bound| self.extends(bound.def, of, depth)) {
                    return true;
                }
            }
            Ty::Proj(inner, by, assoc)
                if self
                    .projection_bounds(inner, *by, *assoc)
                    .iter()
                    .any(|bound| self.extends(bound.def, of, depth)) =>
            {
                return true;
            }
            Ty::Future(..) | Ty::Async(..) if Some(of) == self.lang.future => return true,
            Ty::Closure(..) | Ty::FnDef(..) | Ty::FnPtr(..) if self.is_fn_trait(of) => return true,
            _ => {}
        }
        self.find_impl(ty, of, depth).is_some()
    }

    /// Is `def` the trait `of`, or does it have it among its supertraits?
    pub fn extends(&self, def: DefId, of: DefId, depth: Depth) -> bool {
        if def == of {
            return true;
        }
        if depth.is_past(MAX_DEPTH) {
            return false;
        }
        self.supertraits(def).iter().any(|up| self.extends(up.def, of, depth.next()))
    }

    pub fn supertraits(&self, def: DefId) -> &[TraitRef] {
        match &self.item(def).kind {
            ItemKind::Trait(it) if !it.supertraits.is_empty() => {
                let supers = &self.learned(def).supers;
                supers.get_or_init(|| self.lower_bounds(self.here(def), &it.supertraits, Depth::FIRST).into())
            }
            _ => &[],
        }
    }

    /// The bounds on a type parameter, as written on its item.
    pub fn param_bounds(&self, owner: DefId, index: u32) -> Vec<TraitRef> {
        if index == SELF {
            return vec![TraitRef { def: owner, args: Arc::new([]), bindings: Arc::new([]) }];
        }
        let mut out: Vec<TraitRef> = self.written_bounds(owner, index).cloned().collect();
        out.dedup();
        out
    }

    /// The same without copies; nothing for a trait's `Self`.
    fn written_bounds(&self, owner: DefId, index: u32) -> impl Iterator<Item = &TraitRef> {
        let bounds = if index == SELF { &[][..] } else { self.generic_bounds(owner) };
        let of = move |ty: &Ty| matches!(ty, Ty::Param(def, at) if *def == owner && *at == index);
        bounds.iter().filter(move |(ty, _)| of(ty)).map(|(_, bound)| bound)
    }

    /// The impl of a trait for a type, and the impl's parameters.
    pub fn find_impl(&self, ty: &Ty, of: DefId, depth: Depth) -> Option<(DefId, Subst)> {
        if depth.is_past(MAX_DEPTH) {
            return None;
        }
        if let Some(head) = head(ty) {
            for &def in self.impls.by_head.get(&head).map_or(&[][..], |impls| impls) {
                let sig = self.impl_sig(def)?;
                if sig.trait_.as_ref().is_some_and(|it| it.def == of)
                    && let Some(subst) = self.match_impl(def, ty, depth)
                {
                    return Some((def, subst));
                }
            }
        }
        for &def in self.impls.blanket.get(&of).map_or(&[][..], |impls| impls) {
            if let Some(subst) = self.match_impl(def, ty, depth) {
                return Some((def, subst));
            }
        }
        None
    }

    /// The impl of a trait for a type of this kind, where there is but one, whatever the trait's parameters.
    pub fn sole_impl(&self, ty: &Ty, of: DefId) -> Option<(DefId, Subst)> {
        let impls = self.impls.by_head.get(&head(ty)?)?;
        let is_of =
            |def: &&DefId| self.impl_sig(**def).and_then(|sig| sig.trait_.as_ref()).is_some_and(|it| it.def == of);
        let mut found = impls.iter().filter(is_of);
        let def = *found.next()?;
        if found.next().is_some() {
            return None;
        }
        Some((def, self.match_impl(def, ty, Depth::FIRST)?))
    }

    /// `<ty as of>::name`; `of` may be left out. `Unknown` when it cannot be told.
    pub fn project(&self, ty: &Ty, of: Option<DefId>, name: Name) -> Ty {
        self.project_at(ty, of, name, Depth::FIRST)
    }

    fn project_at(&self, ty: &Ty, of: Option<DefId>, name: Name, depth: Depth) -> Ty {
        if depth.is_past(MAX_DEPTH) {
            return Ty::Unknown;
        }
        match ty {
            Ty::Unknown | Ty::Var(_) => return Ty::Proj(Arc::new(ty.clone()), of, name),
            Ty::Future(_, output) | Ty::Async(_, output) if name == self.lang.output => return (**output).clone(),
            Ty::Closure(_, _, ret) | Ty::FnPtr(_, ret) if name == self.lang.output => return (**ret).clone(),
            Ty::FnDef(..) if name == self.lang.output => {
                return self.callable_with(ty, depth).map_or(Ty::Unknown, |(_, ret)| ret);
            }
            Ty::Bounds(bounds) => {
                if let Some(ty) = bounds.iter().find_map(|bound| self.bound_binding(bound, name, depth)) {
                    return ty;
                }
            }
            Ty::Param(owner, index) => {
                let bounds = self.param_bounds(*owner, *index);
                if let Some(ty) = bounds.iter().find_map(|bound| self.bound_binding(bound, name, depth)) {
                    return ty;
                }
                // Opaque: stays as it is written.
                let declared = bounds.iter().any(|bound| self.has_assoc(bound.def, name, Depth::FIRST));
                if declared {
                    return Ty::Proj(Arc::new(ty.clone()), of, name);
                }
            }
            _ => {}
        }
        if let Some(ty) = self.project_by_impl(ty, of, name, depth) {
            return ty;
        }
        Ty::Unknown
    }

    fn bound_binding(&self, bound: &TraitRef, name: Name, depth: Depth) -> Option<Ty> {
        if let Some(ty) = bound.binding(name) {
            return Some(ty.clone());
        }
        if depth.is_past(MAX_DEPTH) {
            return None;
        }
        // `trait S: Iterator<Item = u8>` says it for `S`.
        self.supertraits(bound.def).iter().find_map(|up| self.bound_binding(up, name, depth.next()))
    }

    fn has_assoc(&self, of: DefId, name: Name, depth: Depth) -> bool {
        if depth.is_past(MAX_DEPTH) {
            return false;
        }
        let ItemKind::Trait(it) = &self.item(of).kind else { return false };
        let model = &self.file(of.file).model;
        it.items.iter().any(|id| {
            let item = model.item(*id);
            item.name == name && matches!(item.kind, ItemKind::TypeAlias(_))
        }) || self.supertraits(of).iter().any(|up| self.has_assoc(up.def, name, depth.next()))
    }

    fn project_by_impl(&self, ty: &Ty, of: Option<DefId>, name: Name, depth: Depth) -> Option<Ty> {
        let from_impl = |def: DefId, subst: Subst| -> Option<Ty> {
            let ItemKind::Impl(it) = &self.item(def).kind else { return None };
            let model = &self.file(def.file).model;
            let alias = it.items.iter().find_map(|id| {
                let item = model.item(*id);
                match &item.kind {
                    ItemKind::TypeAlias(alias) if item.name == name => Some(alias),
                    _ => None,
                }
            })?;
            let ty = self.lower_type(self.here(def), alias.ty.as_ref()?).subst(&subst);
            Some(self.normalize_at(&ty, depth.next()))
        };
        if let Some(of) = of {
            let (def, subst) = self.find_impl(ty, of, depth)?;
            return from_impl(def, subst);
        }
        if let Some(head) = head(ty) {
            for &def in self.impls.by_head.get(&head).map_or(&[][..], |impls| impls) {
                if self.item_in_impl(def, name).is_none() {
                    continue;
                }
                if let Some(subst) = self.match_impl(def, ty, depth)
                    && let Some(ty) = from_impl(def, subst)
                {
                    return Some(ty);
                }
            }
        }
        // By a blanket impl: `impl<I: Iterator> IntoIterator for I`.
        for of in [self.lang.into_iterator, self.lang.into_future].into_iter().flatten() {
            if self.has_assoc(of, name, Depth::FIRST)
                && let Some((def, subst)) = self.find_impl(ty, of, depth)
            {
                return from_impl(def, subst);
            }
        }
        None
    }

    pub fn item_in_impl(&self, def: DefId, name: Name) -> Option<DefId> {
        let ItemKind::Impl(it) = &self.item(def).kind else { return None };
        let model = &self.file(def.file).model;
        let mut named = it.items.iter().copied().filter(|id| model.item(*id).name == name);
        let first = named.next()?;
        // Of two under conditions, that which is built.
        let off = |id: crate::model::ItemId| self.gives_way(def.file, &model.item(id).attrs);
        let item = if off(first) { named.find(|id| !off(*id)).unwrap_or(first) } else { first };
        Some(DefId { file: def.file, item })
    }

    fn normalize_at(&self, ty: &Ty, depth: Depth) -> Ty {
        if depth.is_past(MAX_DEPTH) {
            return Ty::Unknown;
        }
        ty.map_any(|ty| matches!(ty, Ty::Proj(..)), &mut |ty| match ty {
            Ty::Proj(inner, of, name) => {
                let inner = self.normalize_at(inner, depth.next());
                Some(self.project_at(&inner, *of, *name, depth.next()))
            }
            _ => None,
        })
    }

    /// Is there an `impl From<from> for to`, written out for just these types?
    pub fn converts(&self, from: &Ty, to: &Ty) -> bool {
        self.conversions(to).any(|(_, source)| source == from)
    }

    /// The `impl From<..> for to`, each with the type that it begins with.
    pub fn conversions(&self, to: &Ty) -> impl Iterator<Item = (DefId, &Ty)> {
        let impls = head(to).and_then(|head| self.impls.by_head.get(&head)).map_or(&[][..], |impls| impls);
        impls.iter().filter_map(move |def| {
            let sig = self.impl_sig(*def).filter(|sig| sig.self_ty == *to)?;
            let of = sig.trait_.as_ref().filter(|of| Some(of.def) == self.lang.from)?;
            Some((*def, of.args.first()?))
        })
    }

    /// What `.await` on a value of this type gives.
    pub fn awaited(&self, ty: &Ty) -> Ty {
        self.awaited_at(ty, Depth::FIRST)
    }

    fn awaited_at(&self, ty: &Ty, depth: Depth) -> Ty {
        if depth.is_past(MAX_DEPTH) {
            return Ty::Unknown;
        }
        match ty {
            Ty::Future(_, output) | Ty::Async(_, output) => return (**output).clone(),
            Ty::Ref(_, inner) => return self.awaited_at(inner, depth.next()),
            Ty::Adt(def, args) if self.lang.smart.contains(def) => {
                return args.first().map_or(Ty::Unknown, |inner| self.awaited_at(inner, depth.next()));
            }
            Ty::Unknown | Ty::Var(_) => return Ty::Unknown,
            _ => {}
        }
        for of in [self.lang.future, self.lang.into_future].into_iter().flatten() {
            let output = self.project_at(ty, Some(of), self.lang.output, depth.next());
            if !matches!(output, Ty::Unknown | Ty::Proj(..)) {
                return output;
            }
        }
        Ty::Unknown
    }

    /// What a `for` loop over a value of this type binds.
    pub fn iterated(&self, ty: &Ty) -> Ty {
        for of in [self.lang.into_iterator, self.lang.iterator].into_iter().flatten() {
            let item = self.project_at(ty, Some(of), self.lang.item_name, Depth::FIRST);
            if !matches!(item, Ty::Unknown | Ty::Proj(..)) {
                return item;
            }
        }
        match ty {
            Ty::Ref(_, inner) if self.lang.iterator.is_some_and(|of| self.implements(inner, of)) => {
                self.iterated(inner)
            }
            _ => self.opaque_item(ty),
        }
    }

    /// `I::Item`, where something is known of it by its bounds.
    fn opaque_item(&self, ty: &Ty) -> Ty {
        let items = [self.lang.into_iterator, self.lang.iterator].into_iter().flatten();
        let items = items.map(|of| self.project_at(ty, Some(of), self.lang.item_name, Depth::FIRST));
        let is_bound = |item: &Ty| {
            matches!(item, Ty::Proj(inner, of, name)
                if **inner == *ty && !self.projection_bounds(inner, *of, *name).is_empty())
        };
        items.into_iter().find(is_bound).unwrap_or(Ty::Unknown)
    }

    /// One step of dereferencing.
    pub fn deref(&self, ty: &Ty) -> Option<Ty> {
        match ty {
            Ty::Ref(_, inner) | Ty::Ptr(inner) => Some((**inner).clone()),
            Ty::Adt(..) => {
                let of = self.lang.deref?;
                let target = self.project(ty, Some(of), self.lang.target);
                (!matches!(target, Ty::Unknown | Ty::Proj(..) | Ty::Var(_))).then_some(target)
            }
            Ty::Array(inner) => Some(Ty::Slice(Arc::clone(inner))),
            Ty::Param(owner, index) => self.bound_target(&self.param_bounds(*owner, *index)),
            Ty::Bounds(bounds) => self.bound_target(bounds),
            _ => None,
        }
    }

    /// `T` of `Deref<Target = T>`, or of a trait that extends it.
    fn bound_target(&self, bounds: &[TraitRef]) -> Option<Ty> {
        let of = self.lang.deref?;
        let mut derefs = bounds.iter().filter(|bound| self.extends(bound.def, of, Depth::FIRST));
        derefs.find_map(|bound| self.bound_binding(bound, self.lang.target, Depth::FIRST))
    }

    /// The parameters and result of something that can be called.
    pub fn callable(&self, ty: &Ty) -> Option<(Vec<Ty>, Ty)> {
        self.callable_with(ty, Depth::FIRST)
    }

    fn callable_with(&self, ty: &Ty, depth: Depth) -> Option<(Vec<Ty>, Ty)> {
        if depth.is_past(MAX_DEPTH) {
            return None;
        }
        match ty {
            Ty::Closure(_, params, ret) | Ty::FnPtr(params, ret) => Some((params.to_vec(), (**ret).clone())),
            Ty::FnDef(def, subst) => {
                let sig = self.fn_sig(*def)?;
                let params = sig.params.iter().map(|ty| self.normalize_at(&ty.subst(subst), depth.next())).collect();
                Some((params, self.normalize_at(&sig.ret.subst(subst), depth.next())))
            }
            Ty::Bounds(bounds) => bounds.iter().find_map(|bound| self.fn_bound(bound)),
            Ty::Param(owner, index) => self.written_bounds(*owner, *index).find_map(|bound| self.fn_bound(bound)),
            Ty::Ref(_, inner) => self.callable_with(inner, depth.next()),
            Ty::Adt(def, args) if self.lang.smart.contains(def) => self.callable_with(args.first()?, depth.next()),
            // What a type of the user's derefs to.
            Ty::Adt(..) => self.callable_with(&self.deref(ty)?, depth.next()),
            _ => None,
        }
    }

    /// The parameters and result that a `Fn(..) -> ..` bound speaks of.
    pub fn fn_bound(&self, bound: &TraitRef) -> Option<(Vec<Ty>, Ty)> {
        if !self.is_fn_trait(bound.def) {
            return None;
        }
        let [Ty::Tuple(inputs)] = &*bound.args else { return None };
        Some((inputs.to_vec(), bound.binding(self.lang.output).cloned().unwrap_or_else(Ty::unit)))
    }

    /// Every type that a method call on this one looks at, in order.
    pub fn deref_chain(&self, ty: &Ty) -> Vec<Ty> {
        let mut chain = vec![ty.clone()];
        while chain.len() < 10 {
            let Some(next) = chain.last().and_then(|last| self.deref(last)) else { break };
            if chain.contains(&next) {
                break;
            }
            chain.push(next);
        }
        chain
    }

    /// Does this item derive a trait of this name?
    pub fn derives(&self, def: DefId, name: &str) -> bool {
        self.impls.derives.get(&def).is_some_and(|names| names.iter().any(|it| *it == *name))
    }

    /// The definition of a type's head, for looking up facts.
    pub fn head_def(&self, ty: &Ty) -> Option<Def> {
        match ty.peeled() {
            Ty::Adt(def, _) => Some(Def::Item(*def)),
            Ty::Prim(name) => Some(Def::Prim(*name)),
            Ty::Extern(name) => Some(Def::Extern(*name)),
            _ => None,
        }
    }
}
