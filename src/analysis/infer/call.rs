//! Calls: which function, with which types, and what comes back.

use super::{Callee, FnCallee, Infer};
use crate::analysis::def::{Def, DefId, Namespace};
use crate::analysis::depth::Depth;
use crate::analysis::names::resolve;
use crate::analysis::sigs::FnSig;
use crate::analysis::traits::Method;
use crate::analysis::ty::{SELF, Subst, Ty};
use crate::model::{ExprId, ExprKind, ItemKind, MethodCall, Name, Path, Segment, Shape, TypeRef};
use std::sync::Arc;

impl Infer<'_> {
    pub(super) fn call(&mut self, id: ExprId, callee: ExprId, args: &[ExprId], expected: Option<&Ty>) -> Ty {
        let code = self.code;
        if let ExprKind::Path(path) = &code.expr(callee).kind {
            let local = path.single().and_then(|name| self.lookup_var(name));
            if let Some(pat) = local {
                self.out.locals.insert(callee, pat);
                let ty = self.out.pat_ty[pat.0 as usize].clone();
                self.set(callee, ty.clone());
                self.out.callees.insert(id, Callee::Local(pat));
                return self.call_value(&ty, args);
            }
            if let Some(ty) = self.construct(id, path, args, expected) {
                return ty;
            }
            let ty = self.value_path(callee, path);
            self.set(callee, ty.clone());
            return match &ty {
                Ty::FnDef(def, subst) => {
                    let self_ty = self.self_of(*def, subst, args);
                    let callee = FnCallee { def: *def, self_ty, subst: (**subst).clone() };
                    self.call_fn(id, callee, args, 0, expected)
                }
                _ => {
                    if let Some(Def::Extern(name)) = self.out.defs.get(&callee) {
                        self.out.callees.insert(id, Callee::Extern(*name));
                    }
                    self.call_value(&ty, args)
                }
            };
        }
        let ty = self.expr(callee);
        self.call_value(&ty, args)
    }

    /// For a function of a trait named by its path: the type it belongs to is that of the first argument.
    fn self_of(&mut self, def: DefId, subst: &Subst, args: &[ExprId]) -> Option<Ty> {
        if let Some(ty) = subst.self_ty() {
            let ty = self.resolve(ty);
            if !ty.is_unknown() {
                return Some(ty);
            }
        }
        let program = self.program;
        let sig = program.fn_sig(def)?;
        let container = sig.container?;
        match &program.item(container).kind {
            ItemKind::Impl(_) => {
                let ty = program.impl_sig(container)?.self_ty.subst(subst);
                Some(self.resolve(&ty))
            }
            ItemKind::Trait(_) if sig.has_self => {
                let first = self.expr(*args.first()?);
                let first = self.resolve(&first).peeled().clone();
                if let Some(var) = subst.self_ty() {
                    self.unify(var, &first);
                }
                Some(first)
            }
            _ => None,
        }
    }

    /// A call of something that is not a named function.
    fn call_value(&mut self, callee: &Ty, args: &[ExprId]) -> Ty {
        let callee = self.resolve(callee);
        match self.program.callable(&callee) {
            Some((params, ret)) => {
                for (index, arg) in args.iter().enumerate() {
                    let param = params.get(index).cloned();
                    let ty = self.expr_expecting(*arg, param.as_ref());
                    if let Some(param) = param {
                        self.unify(&param, &ty);
                    }
                }
                ret
            }
            None => {
                for arg in args {
                    self.expr(*arg);
                }
                Ty::Unknown
            }
        }
    }

    /// `Some(x)`, `Wrapper(x)`, `Enum::Variant(x)`.
    fn construct(&mut self, id: ExprId, path: &Path, args: &[ExprId], expected: Option<&Ty>) -> Option<Ty> {
        let first = path.segments.first()?;
        // Functions and variables begin in lower case; the look-up that follows is exact.
        if !path.last()?.name.as_str().starts_with(|c: char| c.is_uppercase()) && first.name != "Self" {
            return None;
        }
        let (def, variant) = self.constructor(path)?;
        let shape = match (&self.program.item(def).kind, variant) {
            (ItemKind::Struct(it), None) => it.shape,
            (ItemKind::Enum(it), Some(index)) => it.variants.get(index as usize)?.shape,
            _ => return None,
        };
        if shape != Shape::Tuple {
            return None;
        }
        let ty = self.constructed(path, def, expected);
        let Ty::Adt(_, type_args) = &ty else { return None };
        for (index, arg) in args.iter().enumerate() {
            let field = self.field(def, variant, index, type_args);
            let value = self.expr_expecting(*arg, field.as_ref());
            if let Some(field) = field {
                self.unify(&field, &value);
            }
        }
        let constructor = variant.map_or(Def::Item(def), |index| Def::Variant(def, index));
        self.out.callees.insert(id, Callee::Constructor(constructor));
        Some(ty)
    }

    /// The type that a constructor's path gives, its arguments written, `Self`'s, or open.
    pub(super) fn constructed(&mut self, path: &Path, def: DefId, expected: Option<&Ty>) -> Ty {
        if path.segments.first().is_some_and(|first| first.name == "Self")
            && let Some(ty @ Ty::Adt(of, _)) = &self.here.self_ty
            && *of == def
        {
            return ty.clone();
        }
        let count = self.program.generics(def).map_or(0, |generics| generics.params.len());
        let written = path.segments.iter().rev().find_map(|segment| segment.args.as_deref());
        let here = self.here();
        let ty = match written {
            Some(args) if args.types.len() == count => {
                let tys: Vec<Ty> = args.types.iter().map(|ty| self.program.lower_type(&here, ty)).collect();
                let tys: Vec<Ty> = tys.iter().map(|ty| self.freshen(ty)).collect();
                Ty::adt(def, tys)
            }
            _ => Ty::Adt(def, self.fresh_all(count)),
        };
        if let Some(expected) = expected
            && self.shallow(expected).adt_def() == Some(def)
        {
            self.unify(&ty, expected);
        }
        ty
    }

    /// A path to a value that is no variable: a function, constant, unit struct or variant, or an associated item.
    pub(super) fn value_path(&mut self, id: ExprId, path: &Path) -> Ty {
        if let Some(qself) = &path.qself {
            let here = self.here();
            let ty = self.program.lower_type(&here, &qself.ty);
            let ty = self.freshen(&ty);
            let of = self.trait_of_path(path, qself.trait_len as usize);
            if qself.trait_len > 0 && of.is_none() {
                // A trait that we cannot see: what others have of that name is not meant.
                return Ty::Unknown;
            }
            return match (of, path.segments.get(qself.trait_len as usize..).unwrap_or_default()) {
                (Some(of), [last]) => self.trait_fn_value(id, of, ty, last),
                (None, [last]) => self.assoc_value(id, ty, last),
                // `<T as Trait>::Type::f`
                (_, [middle, last]) => {
                    let inner = self.resolve(&Ty::Proj(Arc::new(ty), of, middle.name));
                    self.assoc_value(id, inner, last)
                }
                _ => Ty::Unknown,
            };
        }
        let Some(first) = path.segments.first() else { return Ty::Unknown };
        if path.segments.len() > 1 && !path.global {
            let here = self.here();
            let base =
                if first.name == "Self" { here.self_ty.clone() } else { self.program.type_param(&here, first.name) };
            if let Some(base) = base {
                if let (Ty::Adt(def, _), 2) = (&base, path.segments.len())
                    && let Some((def, Some(index))) = self.variant_of(*def, Some(path.segments[1].name))
                {
                    self.out.defs.insert(id, Def::Variant(def, index));
                    return base;
                }
                return match &path.segments[1..] {
                    [one] => self.assoc_value(id, base, one),
                    [middle, last] => {
                        let inner = Ty::Proj(Arc::new(base), None, middle.name);
                        let inner = self.resolve(&inner);
                        self.assoc_value(id, inner, last)
                    }
                    _ => Ty::Unknown,
                };
            }
        }
        let Some(resolved) = self.resolve_value(path) else {
            return Ty::Unknown;
        };
        let rest = &path.segments[resolved.used.min(path.segments.len())..];
        match (resolved.def, rest) {
            (def, []) => {
                self.out.defs.insert(id, def);
                match def {
                    Def::Item(item) if self.program.item(item).as_fn().is_some() => {
                        let turbofish = path.last().and_then(|last| last.args.as_deref()).map(|args| &args.types[..]);
                        let subst = self.instantiate(item, Subst::default(), turbofish);
                        Ty::FnDef(item, Arc::new(subst))
                    }
                    _ => self.value_of_def(def),
                }
            }
            (Def::Item(item), [last]) if matches!(self.program.item(item).kind, ItemKind::Trait(_)) => {
                let self_ty = self.fresh();
                self.trait_fn_value(id, item, self_ty, last)
            }
            (def, [last]) => {
                let here = self.here();
                let args = path.segments[..resolved.used].last().and_then(|segment| segment.args.as_deref());
                let base = self.program.def_type(&here, def, args, Depth::FIRST);
                if let (Ty::Adt(adt, _), Some((_, Some(index)))) =
                    (&base, base.adt_def().and_then(|adt| self.variant_of(adt, Some(last.name))))
                {
                    self.out.defs.insert(id, Def::Variant(*adt, index));
                    return self.freshen(&base);
                }
                let base = self.freshen(&base);
                self.assoc_value(id, base, last)
            }
            _ => Ty::Unknown,
        }
    }

    fn trait_of_path(&self, path: &Path, trait_len: usize) -> Option<DefId> {
        if trait_len == 0 {
            return None;
        }
        let names: Vec<Name> = path.segments.get(..trait_len)?.iter().map(|segment| segment.name).collect();
        let resolved = crate::analysis::names::resolve(
            self.program,
            self.module(),
            &names,
            path.global,
            crate::analysis::def::Namespace::Types,
        )?;
        match resolved.def {
            Def::Item(def) => Some(def),
            _ => None,
        }
    }

    /// `Trait::f`, `<T as Trait>::f`.
    fn trait_fn_value(&mut self, id: ExprId, of: DefId, self_ty: Ty, segment: &Segment) -> Ty {
        let Some(def) = self.program.trait_fn(of, segment.name) else { return Ty::Unknown };
        let count = self.program.generics(of).map_or(0, |generics| generics.params.len());
        let mut subst = Subst::of(of, self.fresh_all(count));
        subst.set_self(of, self_ty);
        self.out.defs.insert(id, Def::Item(def));
        let turbofish = segment.args.as_deref().map(|args| &args.types[..]);
        let subst = self.instantiate(def, subst, turbofish);
        Ty::FnDef(def, Arc::new(subst))
    }

    /// `Type::name`: an associated function or constant.
    fn assoc_value(&mut self, id: ExprId, base: Ty, segment: &Segment) -> Ty {
        let base = self.resolve(&base);
        let Some(method) = self.program.method_on(self.module(), &base, segment.name) else {
            if let Ty::Extern(name) = &base {
                let name = Name::new(&format!("{name}::{}", segment.name));
                self.out.defs.insert(id, Def::Extern(name));
            }
            return match self.derived_trait_with(&base, segment.name) {
                Some(of) => self.trait_fn_value(id, of, base, segment),
                None => self.derived_value(&base, segment.name),
            };
        };
        self.out.defs.insert(id, Def::Item(method.def));
        let mut subst = self.open(&method.subst);
        if subst.self_ty.is_none() {
            let container = self.program.fn_sig(method.def).and_then(|sig| sig.container);
            if let Some(container) = container {
                subst.set_self(container, base.clone());
            }
        }
        let turbofish = segment.args.as_deref().map(|args| &args.types[..]);
        let subst = self.instantiate(method.def, subst, turbofish);
        Ty::FnDef(method.def, Arc::new(subst))
    }

    /// `#[derive(Parser)]`: the macro writes an impl of the trait of its name, where that is one that is known.
    fn derived_trait_with(&self, base: &Ty, name: Name) -> Option<DefId> {
        let def = base.adt_def().filter(|def| !self.program.file(def.file).stub)?;
        let item = self.program.item(def);
        let module = self.program.scope_module(def.file, item.scope);
        let derived = item.attrs.iter().filter(|attr| attr.is("derive")).flat_map(|attr| attr.args.iter());
        let traits = derived.filter_map(|meta| {
            let path: Vec<Name> = meta.name.as_str().split("::").map(Name::new).collect();
            let found = resolve(self.program, module, &path, false, Namespace::Types)?;
            match found.def {
                Def::Item(of) if self.program.file(of.file).stub => Some(of),
                _ => None,
            }
        });
        // Those of std are known without their impls.
        let is_foreign = |of: &DefId| !self.program.path_of(*of).starts_with("std::");
        traits.into_iter().find(|of| self.program.trait_fn(*of, name).is_some() && is_foreign(of))
    }

    /// `T::default` where `Default` is derived: there is no impl to be seen.
    fn derived_value(&mut self, base: &Ty, name: Name) -> Ty {
        match base {
            Ty::Adt(def, _) if name == "default" && self.program.derives(*def, "Default") => {
                Ty::FnPtr(Arc::new([]), Arc::new(base.clone()))
            }
            _ => Ty::Unknown,
        }
    }

    /// Unknown parameters of an impl become variables.
    pub(super) fn open(&mut self, subst: &Subst) -> Subst {
        let items =
            subst.items.iter().map(|(def, tys)| (*def, tys.iter().map(|ty| self.freshen(ty)).collect())).collect();
        Subst { items, self_ty: subst.self_ty.clone() }
    }

    /// Adds types for a function's own parameters, and for its container's where they are not there yet.
    fn instantiate(&mut self, def: DefId, mut subst: Subst, turbofish: Option<&[TypeRef]>) -> Subst {
        let program = self.program;
        let Some(sig) = program.fn_sig(def) else { return subst };
        if let Some(container) = sig.container
            && !subst.items.iter().any(|(of, _)| *of == container)
        {
            let count = program.generics(container).map_or(0, |generics| generics.params.len());
            let tys = self.fresh_all(count);
            subst.push(container, tys);
        }
        let written = turbofish.filter(|written| !written.is_empty());
        let own: Vec<Ty> = (0..sig.own)
            .map(|index| match written.and_then(|written| written.get(index)) {
                Some(ty) => {
                    let here = self.here();
                    let ty = program.lower_type(&here, ty);
                    self.freshen(&ty)
                }
                None => self.fresh(),
            })
            .collect();
        subst.push(def, own);
        subst
    }

    pub(super) fn method_call(&mut self, id: ExprId, call: &MethodCall, expected: Option<&Ty>) -> Ty {
        let receiver = self.expr(call.receiver);
        let receiver = self.resolve(&receiver);
        let method = self.program.find_method(self.module(), &receiver, call.method);
        // With what it does not take the call does not compile: a trait that we do not see has one of the same name.
        let Some(method) = method.filter(|method| self.may_take(method.def, call.args.len())) else {
            for arg in &call.args {
                self.expr(*arg);
            }
            return self.derived_method(&receiver, call.method);
        };
        if call.method == "clone"
            && let Some(ty) = self.cloned(&receiver, &method)
        {
            self.record(id, &method, Subst::default());
            return ty;
        }
        let mut subst = self.open(&method.subst);
        if subst.self_ty.is_none() {
            let container = self.program.fn_sig(method.def).and_then(|sig| sig.container);
            subst.self_ty = container.map(|container| Box::new((container, method.self_ty.clone())));
        }
        let subst = self.instantiate(method.def, subst, Some(&call.turbofish));
        let callee = FnCallee { def: method.def, self_ty: Some(method.self_ty), subst };
        // Of methods only what collects is told by what is wanted of it.
        let is_told = |ty: &Ty| matches!(ty, Ty::Adt(..) | Ty::Tuple(_)) && self.collects(callee.def);
        let expected = expected.filter(|ty| is_told(&self.shallow(ty)));
        self.call_fn(id, callee, &call.args, 1, expected)
    }

    /// A method that takes nothing is called with nothing. Of those that take something stubs may know another version.
    fn may_take(&self, def: DefId, given: usize) -> bool {
        let takes_nothing = |sig: &crate::analysis::sigs::FnSig| sig.has_self && sig.params.len() == 1;
        given == 0 || !self.program.fn_sig(def).is_some_and(takes_nothing)
    }

    /// `fn collect<B: FromIterator<..>>(self) -> B`, `fn partition<B: FromIterator<..>>(self, ..) -> (B, B)`
    fn collects(&self, def: DefId) -> bool {
        let Some(sig) = self.program.fn_sig(def) else { return false };
        let from_iterator = self.program.lang.from_iterator;
        let is_collected = |ty: &Ty| {
            matches!(ty, Ty::Param(of, _) if *of == def)
                && sig.bounds.iter().any(|(of, bound)| of == ty && Some(bound.def) == from_iterator)
        };
        match &sig.ret {
            Ty::Tuple(parts) => !parts.is_empty() && parts.iter().all(is_collected),
            ret => is_collected(ret),
        }
    }

    fn record(&mut self, id: ExprId, method: &Method, subst: Subst) {
        let callee = FnCallee { def: method.def, self_ty: Some(method.self_ty.clone()), subst };
        self.out.callees.insert(id, Callee::Fn(callee));
    }

    /// `clone()` gives what it is called on, derived or not.
    fn cloned(&self, receiver: &Ty, method: &Method) -> Option<Ty> {
        self.program.fn_sig(method.def)?.self_by_ref.then(|| match &method.self_ty {
            ty if ty.is_unknown() => receiver.peeled().clone(),
            // What derives it is cloned, not the reference to it.
            Ty::Ref(_, inner) if matches!(&**inner, Ty::Adt(def, _) if self.program.derives(*def, "Clone")) => {
                (**inner).clone()
            }
            ty => ty.clone(),
        })
    }

    /// Methods that a `derive` gives: on the first type, looking through pointers, that has it.
    fn derived_method(&self, receiver: &Ty, name: Name) -> Ty {
        if name != "clone" {
            return Ty::Unknown;
        }
        let chain = self.program.deref_chain(receiver);
        let derived = chain.iter().find(|ty| match ty {
            Ty::Adt(def, _) => self.program.derives(*def, "Clone"),
            Ty::Prim(_) | Ty::Tuple(_) | Ty::Array(_) => true,
            _ => false,
        });
        match (derived, receiver.peeled()) {
            (Some(ty), _) => ty.clone(),
            (None, Ty::Adt(def, _)) if self.program.facts_of(*def).is_some_and(|facts| facts.guard.is_some()) => {
                Ty::Unknown
            }
            (None, peeled @ (Ty::Adt(..) | Ty::Extern(_))) => peeled.clone(),
            _ => Ty::Unknown,
        }
    }

    /// A call of a known function: arguments, bounds, result. `skip` is 1 when the receiver stands apart.
    fn call_fn(&mut self, id: ExprId, callee: FnCallee, args: &[ExprId], skip: usize, expected: Option<&Ty>) -> Ty {
        let program = self.program;
        let Some(sig) = program.fn_sig(callee.def) else { return Ty::Unknown };
        let (def, subst) = (callee.def, callee.subst.clone());
        self.out.callees.insert(id, Callee::Fn(callee));
        let ret = sig.ret.subst(&subst);
        if let Some(expected) = expected {
            // Tells open parameters of constructors (`Vec::new()`) early; anything else comes with the arguments, but for
            // what is collected.
            if args.is_empty() || skip == 1 && self.collects(def) {
                self.unify(&ret, expected);
            }
        }
        for (index, arg) in args.iter().enumerate() {
            let Some(param) = sig.params.get(index + skip) else {
                self.expr(*arg);
                continue;
            };
            let expected = self.expected_arg(sig, &subst, param);
            let ty = self.expr_expecting(*arg, Some(&expected));
            let param = self.resolve(&param.subst(&subst));
            self.unify(&param, &ty);
        }
        // Bounds may need each other: `F: FnOnce() -> Fut, Fut: Future<Output = T>`.
        for _ in 0..2 {
            for (of, bound) in &sig.bounds {
                let of = of.subst(&subst);
                if matches!(of, Ty::Param(_, SELF)) {
                    continue;
                }
                let bound = bound.subst(&subst);
                if Some(bound.def) == program.lang.from_iterator {
                    self.unify_collected(&of, &bound, Depth::FIRST);
                    continue;
                }
                if bound.bindings.is_empty() {
                    continue;
                }
                self.unify_bound(&of, &bound, Depth::FIRST);
            }
        }
        // A closure is no future: this is not the function that is called here, but one of its name under another `cfg`.
        let is_output = matches!(sig.ret, Ty::Proj(..));
        let is_wrong = is_output
            && sig.bounds.iter().any(|(of, bound)| {
                let wants_future =
                    Some(bound.def) == program.lang.future || Some(bound.def) == program.lang.into_future;
                wants_future
                    && matches!(self.resolve(&of.subst(&subst)), Ty::Closure(..) | Ty::FnDef(..) | Ty::FnPtr(..))
            });
        if is_wrong { Ty::Unknown } else { self.resolve(&ret) }
    }

    /// What an argument is expected to be: for a type parameter with a `Fn` bound, that bound.
    fn expected_arg(&mut self, sig: &FnSig, subst: &Subst, param: &Ty) -> Ty {
        if let Ty::Param(..) = param {
            let bound = sig.bounds.iter().find(|(of, bound)| of == param && self.program.is_fn_trait(bound.def));
            if let Some((_, bound)) = bound {
                let bound = bound.subst(subst);
                let resolved = self.resolve(&Ty::bounds([bound], false));
                return resolved;
            }
        }
        let param = param.subst(subst);
        self.resolve(&param)
    }
}
