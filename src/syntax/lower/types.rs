//! Types, paths, bounds and generics.

use super::Lower;
use crate::model::{Bound, GenericArgs, GenericParam, Generics, Path, QSelf, Segment, Span, TypeRef};
use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeParamBound};

impl Lower<'_> {
    pub(super) fn path(&mut self, path: &syn::Path, qself: Option<&syn::QSelf>) -> Path {
        let mut segments = Vec::with_capacity(path.segments.len());
        let mut end = 0;
        for segment in &path.segments {
            let (name, span) = self.ident(&segment.ident);
            let args = self.path_args(&segment.arguments);
            // Of a macro, a later part may stand before.
            end = self.args_end(&segment.arguments).unwrap_or(span.end).max(end);
            segments.push(Segment { name, span, args });
        }
        let first = segments.first().map_or(end, |segment| segment.span.start);
        let colon = path.leading_colon.as_ref().map(|colon| self.src.start(colon.spans[0]));
        let start = qself.map(|qself| self.src.start(qself.lt_token.span)).or(colon).unwrap_or(first);
        // The `::` after `<T>` is no global path.
        let global = colon.is_some() && qself.is_none_or(|qself| qself.position > 0);
        let qself = qself.map(|qself| Box::new(QSelf { ty: self.ty(&qself.ty), trait_len: qself.position as u32 }));
        Path { segments: segments.into(), global, qself, span: Span::new(start, end) }
    }

    fn path_args(&mut self, args: &PathArguments) -> Option<Box<GenericArgs>> {
        match args {
            PathArguments::None => None,
            PathArguments::AngleBracketed(args) => Some(Box::new(self.angle_args(args))),
            PathArguments::Parenthesized(args) => {
                let types = args.inputs.iter().map(|input| self.ty(&input.ty)).collect();
                let output = self.return_type(&args.output).unwrap_or_else(TypeRef::unit);
                Some(Box::new(GenericArgs { types, parenthesized: Some(output), ..GenericArgs::default() }))
            }
        }
    }

    fn angle_args(&mut self, args: &syn::AngleBracketedGenericArguments) -> GenericArgs {
        let mut out = GenericArgs::default();
        let is_type = |arg: &&GenericArgument| matches!(arg, GenericArgument::Type(_) | GenericArgument::Const(_));
        out.types.reserve_exact(args.args.iter().filter(is_type).count());
        for arg in &args.args {
            match arg {
                GenericArgument::Type(ty) => out.types.push(self.ty(ty)),
                GenericArgument::Const(_) => out.types.push(TypeRef::Other),
                GenericArgument::AssocType(it) => out.bindings.push((self.name(&it.ident), self.ty(&it.ty))),
                GenericArgument::Constraint(it) => {
                    out.constraints.push((self.name(&it.ident), self.bounds(&it.bounds)));
                }
                _ => {}
            }
        }
        out
    }

    pub(super) fn turbofish(&mut self, args: Option<&syn::AngleBracketedGenericArguments>) -> Vec<TypeRef> {
        args.map_or_else(Vec::new, |args| self.angle_args(args).types)
    }

    pub(super) fn return_type(&mut self, ret: &ReturnType) -> Option<TypeRef> {
        match ret {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => Some(self.ty(ty)),
        }
    }

    pub(super) fn ty(&mut self, ty: &Type) -> TypeRef {
        match ty {
            Type::Path(it) => TypeRef::Path(Box::new(self.path(&it.path, it.qself.as_ref()))),
            Type::Reference(it) => TypeRef::Ref {
                mutable: it.mutability.is_some(),
                is_static: it.lifetime.as_ref().is_some_and(is_static),
                inner: Box::new(self.ty(&it.elem)),
            },
            Type::Ptr(it) => TypeRef::Ptr {
                mutable: matches!(it.mutability, syn::PointerMutability::Mut(_)),
                inner: Box::new(self.ty(&it.elem)),
            },
            Type::Tuple(it) => TypeRef::Tuple(it.elems.iter().map(|ty| self.ty(ty)).collect()),
            Type::Slice(it) => TypeRef::Slice(Box::new(self.ty(&it.elem))),
            Type::Array(it) => TypeRef::Array(Box::new(self.ty(&it.elem))),
            Type::FnPtr(it) => TypeRef::FnPtr {
                params: it.inputs.iter().map(|input| self.ty(&input.ty)).collect(),
                ret: Box::new(self.return_type(&it.output).unwrap_or_else(TypeRef::unit)),
            },
            Type::ImplTrait(it) => TypeRef::ImplTrait(self.bounds(&it.bounds)),
            Type::TraitObject(it) => TypeRef::DynTrait(self.bounds(&it.bounds)),
            Type::Never(_) => TypeRef::Never,
            Type::Infer(_) => TypeRef::Infer,
            Type::Group(it) => self.ty(&it.elem),
            Type::Paren(it) => self.ty(&it.elem),
            _ => TypeRef::Other,
        }
    }

    pub(super) fn bounds<'b>(&mut self, bounds: impl IntoIterator<Item = &'b TypeParamBound>) -> Vec<Bound> {
        let bounds = bounds.into_iter();
        let mut out = Vec::with_capacity(bounds.size_hint().0);
        for bound in bounds {
            match bound {
                TypeParamBound::Trait(it) => {
                    out.push(Bound::Trait { path: self.path(&it.path, None), maybe: it.maybe.is_some() });
                }
                TypeParamBound::Lifetime(it) if is_static(it) => out.push(Bound::Static),
                _ => {}
            }
        }
        out
    }

    pub(super) fn generics(&mut self, generics: &syn::Generics) -> Generics {
        let mut out = Generics::default();
        out.params.reserve_exact(generics.type_params().count());
        out.wheres.reserve_exact(generics.where_clause.as_ref().map_or(0, |clause| clause.predicates.len()));
        for param in &generics.params {
            let syn::GenericParam::Type(it) = param else { continue };
            let name = self.name(&it.ident);
            let bounds = self.bounds(&it.bounds);
            let default = it.default.as_ref().map(|(_, ty)| self.ty(ty));
            out.params.push(GenericParam { name, bounds, default });
        }
        for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
            let syn::WherePredicate::Type(it) = predicate else { continue };
            let ty = self.ty(&it.bounded_ty);
            out.wheres.push((ty, self.bounds(&it.bounds)));
        }
        out
    }

    /// Where a type ends: types have no spans in the model, but what holds them has.
    pub(super) fn type_end(&self, ty: &Type) -> u32 {
        match ty {
            Type::Path(it) => self.path_end(&it.path),
            Type::Reference(it) => self.type_end(&it.elem),
            Type::Ptr(it) => self.type_end(&it.elem),
            Type::Tuple(it) => self.src.close(&it.paren_token.span),
            Type::Paren(it) => self.src.close(&it.paren_token.span),
            Type::Slice(it) => self.src.close(&it.bracket_token.span),
            Type::Array(it) => self.src.close(&it.bracket_token.span),
            Type::FnPtr(it) => self.return_end(&it.output).unwrap_or_else(|| self.src.close(&it.paren_token.span)),
            Type::ImplTrait(it) => {
                self.bounds_end(&it.bounds).unwrap_or_else(|| self.src.start(it.impl_token.span) + 4)
            }
            Type::TraitObject(it) => self.bounds_end(&it.bounds).unwrap_or(0),
            Type::Never(it) => self.src.start(it.bang_token.span) + 1,
            Type::Infer(it) => self.src.start(it.underscore_token.span) + 1,
            Type::Group(it) => self.type_end(&it.elem),
            Type::Macro(it) => self.delimiter_end(&it.mac.delimiter),
            Type::Verbatim(tokens) => self.src.tokens(tokens).map_or(0, |span| span.end),
            _ => 0,
        }
    }

    pub(super) fn return_end(&self, ret: &ReturnType) -> Option<u32> {
        match ret {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => Some(self.type_end(ty)),
        }
    }

    fn path_end(&self, path: &syn::Path) -> u32 {
        let Some(last) = path.segments.last() else { return 0 };
        self.args_end(&last.arguments).unwrap_or_else(|| self.src.ident_span(&last.ident).end)
    }

    fn args_end(&self, args: &PathArguments) -> Option<u32> {
        match args {
            PathArguments::None => None,
            PathArguments::AngleBracketed(args) => Some(self.src.start(args.gt_token.span) + 1),
            PathArguments::Parenthesized(args) => {
                Some(self.return_end(&args.output).unwrap_or_else(|| self.src.close(&args.paren_token.span)))
            }
        }
    }

    fn bounds_end<'b>(&self, bounds: impl IntoIterator<Item = &'b TypeParamBound>) -> Option<u32> {
        Some(match bounds.into_iter().last()? {
            TypeParamBound::Trait(it) => match &it.paren_token {
                Some(paren) => self.src.close(&paren.span),
                None => self.path_end(&it.path),
            },
            TypeParamBound::Lifetime(it) => self.src.ident_span(&it.ident).end,
            TypeParamBound::PreciseCapture(it) => self.src.start(it.gt_token.span) + 1,
            TypeParamBound::Verbatim(tokens) => self.src.tokens(tokens)?.end,
            _ => return None,
        })
    }

    pub(super) fn delimiter_end(&self, delimiter: &syn::MacroDelimiter) -> u32 {
        match delimiter {
            syn::MacroDelimiter::Paren(it) => self.src.close(&it.span),
            syn::MacroDelimiter::Brace(it) => self.src.close(&it.span),
            syn::MacroDelimiter::Bracket(it) => self.src.close(&it.span),
        }
    }
}

fn is_static(lifetime: &syn::Lifetime) -> bool {
    lifetime.ident == "static"
}
