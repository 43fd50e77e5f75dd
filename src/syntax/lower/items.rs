//! Items and members.

use super::Lower;
use super::written::Known;
use crate::model::{
    Attr, BodyKind, CodeId, Enum, Field, Fn, Impl, Item, ItemId, ItemKind, Mod, Name, Param, ScopeKind, SelfParam,
    Shape, Span, Static, Struct, SyntaxError, Trait, TypeAlias, Variant, Vis,
};
use crate::syntax::jumps::may_jump;
use crate::syntax::macros::{self, Bodyless, BodylessKind};
use proc_macro2::{Ident, TokenStream};
use syn::{Attribute, Expr, Fields, FnArg, ForeignItem, ImplItem, ReceiverKind, TraitItem, Visibility};

/// What all items have: attributes, visibility, the first token after these, the end, and the name.
pub(super) struct Head<'t> {
    pub attrs: &'t mut [Attribute],
    pub vis: Option<&'t Visibility>,
    pub first: u32,
    pub end: u32,
    pub ident: Option<&'t Ident>,
}

impl Lower<'_> {
    pub(super) fn item(&mut self, item: &mut syn::Item) {
        self.item_at(item, None);
    }

    fn item_at(&mut self, item: &mut syn::Item, container: Option<ItemId>) -> Option<ItemId> {
        Some(match item {
            syn::Item::Fn(it) => self.item_fn(it),
            syn::Item::Struct(it) => {
                let end = it.semi_token.as_ref().map(|semi| self.src.start(semi.span) + 1);
                let end = end.or_else(|| self.fields_end(&it.fields)).unwrap_or(0);
                let first = self.src.start(it.struct_token.span);
                let id = self
                    .begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
                let generics = self.generics(&it.generics);
                let (fields, shape) = self.fields(&mut it.fields);
                self.finish(id, ItemKind::Struct(Box::new(Struct { generics, fields, shape })))
            }
            syn::Item::Union(it) => {
                let first = self.src.start(it.union_token.span);
                let end = self.src.close(&it.fields.brace_token.span);
                let id = self
                    .begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
                let fields = self.field_list(&mut it.fields.named);
                let generics = self.generics(&it.generics);
                self.finish(id, ItemKind::Struct(Box::new(Struct { generics, fields, shape: Shape::Named })))
            }
            syn::Item::Enum(it) => self.item_enum(it),
            syn::Item::Trait(it) => self.item_trait(it),
            syn::Item::TraitAlias(it) => {
                let first = self.src.start(it.trait_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id = self
                    .begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
                let generics = self.generics(&it.generics);
                let supertraits = self.bounds(&it.bounds);
                self.finish(id, ItemKind::Trait(Box::new(Trait { generics, supertraits, items: Vec::new() })))
            }
            syn::Item::Impl(it) => self.item_impl(it),
            syn::Item::Type(it) => {
                let first = self.src.start(it.type_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id = self
                    .begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
                let generics = self.generics(&it.generics);
                let ty = Some(self.ty(&it.ty));
                self.finish(id, ItemKind::TypeAlias(Box::new(TypeAlias { generics, bounds: Vec::new(), ty })))
            }
            syn::Item::Static(it) => {
                let first = self.src.start(it.static_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id = self
                    .begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
                self.item_static(id, Some(&it.ty), false, Some(&mut it.expr))
            }
            syn::Item::Const(it) => {
                let first = self.src.start(it.const_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id = self
                    .begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
                self.item_static(id, Some(&it.ty), true, Some(&mut it.expr))
            }
            syn::Item::Use(it) => self.item_use(it),
            syn::Item::Mod(it) => self.item_mod(it),
            syn::Item::ExternCrate(it) => {
                let first = self.src.start(it.extern_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let ident = it.rename.as_ref().map_or(&it.ident, |(_, rename)| rename);
                let id =
                    self.begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(ident) }, None);
                let original = self.name(&it.ident);
                self.finish(id, ItemKind::ExternCrate { original })
            }
            syn::Item::ForeignMod(it) => {
                for item in &mut it.items {
                    self.foreign_item(item);
                }
                return None;
            }
            syn::Item::Macro(it) => {
                self.item_macro(&mut it.attrs, it.ident.as_ref(), &mut it.mac, it.semi_token.as_ref(), container)
            }
            syn::Item::Verbatim(tokens) => return self.bodyless(std::mem::take(tokens), container),
            _ => return None,
        })
    }

    /// Puts an item into the model, its kind still to come, and into its scope unless it is a member.
    pub(super) fn begin(&mut self, head: Head, container: Option<ItemId>) -> ItemId {
        let vis_start = head.vis.and_then(|vis| self.vis_start(vis));
        let start = self.attrs_start(head.attrs).or(vis_start).unwrap_or(head.first).min(head.first);
        let span = Span::new(start, head.end.max(start));
        self.cover(span);
        let attrs: Box<[Attr]> = if head.attrs.is_empty() { Box::default() } else { self.attrs(head.attrs, span) };
        let (name, name_span) =
            head.ident.map_or_else(|| (Name::default(), Span::new(head.first, head.first)), |ident| self.ident(ident));
        let vis = match head.vis {
            Some(Visibility::Public(_)) => Vis::Public,
            Some(Visibility::Restricted(_)) => Vis::Restricted,
            _ => Vis::Private,
        };
        let id = ItemId(self.model.items.len() as u32);
        let scope = self.scope;
        self.model.items.push(Item {
            kind: ItemKind::MacroDef { may_jump: true },
            name,
            name_span,
            span,
            vis,
            attrs,
            scope,
            container,
        });
        if container.is_none()
            && let Some(scope) = self.model.scopes.get_mut(scope.0 as usize)
        {
            scope.items.push(id);
        }
        id
    }

    pub(super) fn finish(&mut self, id: ItemId, kind: ItemKind) -> ItemId {
        if let Some(item) = self.model.items.get_mut(id.0 as usize) {
            item.kind = kind;
        }
        id
    }

    fn vis_start(&self, vis: &Visibility) -> Option<u32> {
        match vis {
            Visibility::Public(token) => Some(self.src.start(token.span)),
            Visibility::Restricted(it) => Some(self.src.start(it.pub_token.span)),
            Visibility::Inherited => None,
        }
    }

    fn item_fn(&mut self, it: &mut syn::ItemFn) -> ItemId {
        let end = self.src.close(&it.block.brace_token.span);
        self.lower_fn(&mut it.attrs, Some(&it.vis), &it.modifiers, &mut it.sig, Some(&mut it.block), end, None)
    }

    /// Any fn, with or without a block.
    #[expect(clippy::too_many_arguments, reason = "the parts of a fn, which four kinds of syntax hold differently")]
    fn lower_fn(
        &mut self,
        attrs: &mut [Attribute],
        vis: Option<&Visibility>,
        modifiers: &syn::FnModifiers,
        sig: &mut syn::Signature,
        block: Option<&mut syn::Block>,
        end: u32,
        container: Option<ItemId>,
    ) -> ItemId {
        let sig_start = self.sig_start(sig);
        let first = modifiers.defaultness.as_ref().map_or(sig_start, |token| self.src.start(token.span));
        let start = vis.and_then(|vis| self.vis_start(vis)).unwrap_or(first);
        let id = self.begin(Head { attrs, vis, first, end, ident: Some(&sig.ident) }, container);
        let header_end = self.return_end(&sig.output).unwrap_or_else(|| self.src.close(&sig.paren_token.span));
        let head = Span::new(sig_start, self.src.ident_span(&sig.ident).end);
        let mut lowered = Fn {
            generics: self.generics(&sig.generics),
            self_param: None,
            self_ty: None,
            params: Vec::with_capacity(sig.inputs.len()),
            ret: self.return_type(&sig.output),
            is_async: sig.asyncness.is_some(),
            is_const: sig.constness.is_some(),
            header: Span::new(sig_start, header_end),
            async_span: sig.asyncness.as_ref().map(|token| self.src.token(token.span, 5)),
            code: None,
        };
        for input in &mut sig.inputs {
            match input {
                FnArg::Receiver(it) => {
                    lowered.self_param = Some(self.self_param(it));
                    if let ReceiverKind::Typed(_, ty) = &it.kind {
                        lowered.self_ty = Some(self.ty(ty));
                    }
                }
                FnArg::Typed(it) => {
                    let param = self.param(it);
                    lowered.params.push(param);
                }
            }
        }
        if let Some(block) = block {
            let span = Span::new(start, end);
            let open = self.src.start(block.brace_token.span.open());
            let code = self.code_of(id, |it| it.fn_body(sig, &lowered, block, span, head));
            self.outline(code, open);
            lowered.code = Some(code);
        }
        self.finish(id, ItemKind::Fn(Box::new(lowered)))
    }

    /// Tells a function's code what the scan of the file found between its braces.
    fn outline(&mut self, code: CodeId, open: u32) {
        let Ok(at) = self.bodies.binary_search_by_key(&open, |body| body.span.start) else { return };
        let (Some(body), Some(code)) = (self.bodies.get_mut(at), self.model.codes.get_mut(code.0 as usize)) else {
            return;
        };
        code.mentions = body.mentions.take();
        if body.apart {
            self.model.heads.extend(std::mem::take(&mut body.heads));
        }
        code.unread = body.apart.then_some(body.span);
    }

    fn sig_start(&self, sig: &syn::Signature) -> u32 {
        let safety = match &sig.safety {
            syn::Safety::Safe(token) => Some(token.span),
            syn::Safety::Unsafe(token) => Some(token.span),
            syn::Safety::Default => None,
        };
        let first = sig
            .constness
            .as_ref()
            .map(|token| token.span)
            .or(sig.asyncness.as_ref().map(|token| token.span))
            .or(safety);
        let first = first.or(sig.abi.as_ref().map(|abi| abi.extern_token.span)).unwrap_or(sig.fn_token.span);
        self.src.start(first)
    }

    fn self_param(&mut self, it: &syn::Receiver) -> SelfParam {
        let mut span = self.src.token(it.self_token.span, 4);
        if let Some(token) = &it.mutability {
            span.start = self.src.start(token.span);
        }
        let mut param =
            SelfParam { by_ref: false, mutable: it.mutability.is_some(), typed: false, lifetime: false, span };
        match &it.kind {
            ReceiverKind::Reference(and, lifetime, mutability) => {
                param.by_ref = true;
                param.lifetime = lifetime.is_some();
                param.mutable = mutability.is_some();
                param.span.start = self.src.start(and.span);
            }
            ReceiverKind::Typed(_, ty) => {
                param.typed = true;
                param.span.end = self.type_end(ty);
            }
            _ => {}
        }
        param
    }

    fn param(&mut self, it: &mut syn::PatType) -> Param {
        let name = match &*it.pat {
            syn::Pat::Ident(pat) if pat.subpat.is_none() => Some(self.name(&pat.ident)),
            _ => None,
        };
        let start = self.pat_start(&it.pat);
        let ty = self.ty(&it.ty);
        let span = Span::new(start, self.type_end(&it.ty).max(start));
        self.cover(Span::new(self.attrs_start(&it.attrs).unwrap_or(start).min(start), span.end));
        let attrs = if it.attrs.is_empty() { Box::default() } else { self.attrs(&mut it.attrs, span) };
        Param { name, ty, attrs, span }
    }

    /// Where a parameter's pattern starts, without lowering it.
    fn pat_start(&mut self, pat: &syn::Pat) -> u32 {
        if let syn::Pat::Ident(it) = pat
            && it.by_ref.is_none()
            && it.mutability.is_none()
        {
            return self.src.start(it.ident.span());
        }
        // Rare enough to lower it and take it back.
        let len = self.code.pats.len();
        let (_, span) = self.pat(pat);
        self.code.pats.truncate(len);
        span.start
    }

    pub(super) fn item_static(
        &mut self,
        id: ItemId,
        ty: Option<&syn::Type>,
        is_const: bool,
        value: Option<&mut Expr>,
    ) -> ItemId {
        let ty = ty.map(|ty| self.ty(ty));
        let code = value.map(|value| {
            self.code_of(id, |it| {
                let body = it.begin_body(BodyKind::Initializer);
                let value = it.expr(value);
                it.body_signature(body, Vec::new(), None);
                it.end_body(body, value, value.span, value.span);
            })
        });
        self.finish(id, ItemKind::Static(Box::new(Static { ty, is_const, thread_local: false, code })))
    }

    fn item_enum(&mut self, it: &mut syn::ItemEnum) -> ItemId {
        let first = self.src.start(it.enum_token.span);
        let end = self.src.close(&it.brace_token.span);
        let id =
            self.begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
        let generics = self.generics(&it.generics);
        let mut variants = Vec::with_capacity(it.variants.len());
        for variant in &mut it.variants {
            let (name, span) = self.ident(&variant.ident);
            if self.covers.is_some() || !variant.attrs.is_empty() {
                let start = self.attrs_start(&variant.attrs).unwrap_or(span.start);
                let span = Span::new(start, self.fields_end(&variant.fields).unwrap_or(span.end));
                self.cover(span);
                self.lint_levels(&mut variant.attrs, span);
            }
            let (fields, shape) = self.fields(&mut variant.fields);
            variants.push(Variant { name, fields, shape });
        }
        self.finish(id, ItemKind::Enum(Box::new(Enum { generics, variants })))
    }

    fn fields(&mut self, fields: &mut Fields) -> (Vec<Field>, Shape) {
        match fields {
            Fields::Named(it) => (self.field_list(&mut it.named), Shape::Named),
            Fields::Unnamed(it) => (self.field_list(&mut it.unnamed), Shape::Tuple),
            Fields::Unit => (Vec::new(), Shape::Unit),
        }
    }

    fn field_list<'f>(&mut self, fields: impl IntoIterator<Item = &'f mut syn::Field>) -> Vec<Field> {
        let fields = fields.into_iter();
        let mut out = Vec::with_capacity(fields.size_hint().0);
        for (i, field) in fields.enumerate() {
            let name = match &field.ident {
                Some(ident) => self.name(ident),
                None => Name::new(&i.to_string()),
            };
            if self.covers.is_some() || !field.attrs.is_empty() {
                let first = field.ident.as_ref().map(|ident| self.src.start(ident.span()));
                let start = self.attrs_start(&field.attrs).or_else(|| self.vis_start(&field.vis)).or(first);
                if let Some(start) = start {
                    let span = Span::new(start, self.type_end(&field.ty));
                    self.cover(span);
                    self.lint_levels(&mut field.attrs, span);
                }
            }
            let from = field.attrs.iter().any(|attr| attr.path().is_ident("from"));
            let ty = self.ty(&field.ty);
            out.push(Field { name, ty, from });
        }
        out
    }

    fn fields_end(&self, fields: &Fields) -> Option<u32> {
        match fields {
            Fields::Named(it) => Some(self.src.close(&it.brace_token.span)),
            Fields::Unnamed(it) => Some(self.src.close(&it.paren_token.span)),
            Fields::Unit => None,
        }
    }

    fn item_trait(&mut self, it: &mut syn::ItemTrait) -> ItemId {
        let first = match (&it.unsafety, &it.modifiers.auto_token) {
            (Some(token), _) => self.src.start(token.span),
            (None, Some(token)) => self.src.start(token.span),
            (None, None) => self.src.start(it.trait_token.span),
        };
        let end = self.src.close(&it.brace_token.span);
        let id =
            self.begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
        let generics = self.generics(&it.generics);
        let supertraits = self.bounds(&it.supertraits);
        let items = it.items.iter_mut().filter_map(|item| self.trait_item(item, id)).collect();
        self.finish(id, ItemKind::Trait(Box::new(Trait { generics, supertraits, items })))
    }

    fn trait_item(&mut self, item: &mut TraitItem, container: ItemId) -> Option<ItemId> {
        let container = Some(container);
        Some(match item {
            TraitItem::Fn(it) => {
                let block_end = it.default.as_ref().map(|block| self.src.close(&block.brace_token.span));
                let semi_end = it.semi_token.as_ref().map(|semi| self.src.start(semi.span) + 1);
                let end = block_end.or(semi_end).unwrap_or(0);
                self.lower_fn(&mut it.attrs, None, &it.modifiers, &mut it.sig, it.default.as_mut(), end, container)
            }
            TraitItem::Const(it) => {
                let first = self.src.start(it.const_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id =
                    self.begin(Head { attrs: &mut it.attrs, vis: None, first, end, ident: Some(&it.ident) }, container);
                self.item_static(id, Some(&it.ty), true, it.default.as_mut().map(|(_, value)| value))
            }
            TraitItem::Type(it) => {
                let first = self.src.start(it.type_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id =
                    self.begin(Head { attrs: &mut it.attrs, vis: None, first, end, ident: Some(&it.ident) }, container);
                let generics = self.generics(&it.generics);
                let bounds = self.bounds(&it.bounds);
                let ty = it.default.as_ref().map(|(_, ty)| self.ty(ty));
                self.finish(id, ItemKind::TypeAlias(Box::new(TypeAlias { generics, bounds, ty })))
            }
            TraitItem::Macro(it) => {
                self.item_macro(&mut it.attrs, None, &mut it.mac, it.semi_token.as_ref(), container)
            }
            TraitItem::Verbatim(tokens) => return self.bodyless(std::mem::take(tokens), container),
            _ => return None,
        })
    }

    fn item_impl(&mut self, it: &mut syn::ItemImpl) -> ItemId {
        let first = match (&it.modifiers.defaultness, &it.unsafety) {
            (Some(token), _) => self.src.start(token.span),
            (None, Some(token)) => self.src.start(token.span),
            (None, None) => self.src.start(it.impl_token.span),
        };
        let end = self.src.close(&it.brace_token.span);
        let id = self.begin(Head { attrs: &mut it.attrs, vis: None, first, end, ident: None }, None);
        let generics = self.generics(&it.generics);
        let trait_ = it.trait_.as_ref().map(|(path, _)| self.path(path, None));
        let negative = it.modifiers.polarity.is_some();
        let self_ty = self.ty(&it.self_ty);
        let items = it.items.iter_mut().filter_map(|item| self.impl_item(item, id)).collect();
        self.finish(id, ItemKind::Impl(Box::new(Impl { generics, trait_, negative, self_ty, items })))
    }

    fn impl_item(&mut self, item: &mut ImplItem, container: ItemId) -> Option<ItemId> {
        let container = Some(container);
        Some(match item {
            ImplItem::Fn(it) => {
                let end = self.src.close(&it.block.brace_token.span);
                self.lower_fn(
                    &mut it.attrs,
                    Some(&it.vis),
                    &it.modifiers,
                    &mut it.sig,
                    Some(&mut it.block),
                    end,
                    container,
                )
            }
            ImplItem::Const(it) => {
                let first = self.src.start(it.const_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id = self.begin(
                    Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) },
                    container,
                );
                self.item_static(id, Some(&it.ty), true, Some(&mut it.expr))
            }
            ImplItem::Type(it) => {
                let first = self.src.start(it.type_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id = self.begin(
                    Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) },
                    container,
                );
                let generics = self.generics(&it.generics);
                let ty = Some(self.ty(&it.ty));
                self.finish(id, ItemKind::TypeAlias(Box::new(TypeAlias { generics, bounds: Vec::new(), ty })))
            }
            ImplItem::Macro(it) => self.item_macro(&mut it.attrs, None, &mut it.mac, it.semi_token.as_ref(), container),
            ImplItem::Verbatim(tokens) => return self.bodyless(std::mem::take(tokens), container),
            _ => return None,
        })
    }

    fn foreign_item(&mut self, item: &mut ForeignItem) {
        match item {
            ForeignItem::Fn(it) => {
                let end = self.src.start(it.semi_token.span) + 1;
                self.lower_fn(&mut it.attrs, Some(&it.vis), &it.modifiers, &mut it.sig, None, end, None);
            }
            ForeignItem::Static(it) => {
                let first = self.src.start(it.static_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id = self
                    .begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
                self.item_static(id, Some(&it.ty), false, None);
            }
            ForeignItem::Type(it) => {
                let first = self.src.start(it.type_token.span);
                let end = self.src.start(it.semi_token.span) + 1;
                let id = self
                    .begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
                let generics = self.generics(&it.generics);
                self.finish(id, ItemKind::TypeAlias(Box::new(TypeAlias { generics, bounds: Vec::new(), ty: None })));
            }
            ForeignItem::Macro(it) => {
                self.item_macro(&mut it.attrs, None, &mut it.mac, it.semi_token.as_ref(), None);
            }
            ForeignItem::Verbatim(tokens) => {
                self.bodyless(std::mem::take(tokens), None);
            }
            _ => {}
        }
    }

    fn item_mod(&mut self, it: &mut syn::ItemMod) -> ItemId {
        let first = it.unsafety.as_ref().map_or(it.mod_token.span, |token| token.span);
        let first = self.src.start(first);
        let brace = it.content.as_ref().map(|(brace, _)| self.src.close(&brace.span));
        let end = brace.or_else(|| it.semi.as_ref().map(|semi| self.src.start(semi.span) + 1)).unwrap_or(first);
        let id =
            self.begin(Head { attrs: &mut it.attrs, vis: Some(&it.vis), first, end, ident: Some(&it.ident) }, None);
        let path_attr = self.model.item(id).attr("path").and_then(|attr| attr.value.as_deref()).map(Name::new);
        let mut scope = None;
        if let Some((_, items)) = &mut it.content {
            let inner = self.push_scope(ScopeKind::Mod(id));
            let outer = std::mem::replace(&mut self.scope, inner);
            let outer_block = self.block.take();
            for item in items {
                self.item(item);
            }
            self.scope = outer;
            self.block = outer_block;
            scope = Some(inner);
        }
        self.finish(id, ItemKind::Mod(Mod { scope, path_attr }))
    }

    /// A macro called or defined where items or members stand.
    fn item_macro(
        &mut self,
        attrs: &mut [Attribute],
        ident: Option<&Ident>,
        mac: &mut syn::Macro,
        semi: Option<&syn::Token![;]>,
        container: Option<ItemId>,
    ) -> ItemId {
        let path = self.path(&mac.path, None);
        let first = path.span.start;
        let end = semi.map(|semi| self.src.start(semi.span) + 1);
        let end = end.unwrap_or_else(|| self.delimiter_end(&mac.delimiter));
        let id = self.begin(Head { attrs, vis: None, first, end, ident }, container);
        if let Some(ident) = ident {
            if self.body.is_some() {
                let local = self.rules_of(ident, mac, true);
                self.rules.extend(local.map(Known::new));
                self.model.rules.extend(local);
            }
            let may_jump = may_jump(std::mem::take(&mut mac.tokens), &ident.to_string());
            return self.finish(id, ItemKind::MacroDef { may_jump });
        }
        let name = path.last().map_or_else(Name::default, |last| last.name);
        let tokens = std::mem::take(&mut mac.tokens);
        let included = if name == "include" { macros::literal(&tokens) } else { None };
        // Members of an impl would need its kind of item; those macros are rare.
        let mut items = if container.is_none() { macros::items(name.as_str(), tokens) } else { None };
        let opened = items.is_some();
        if !opened && included.is_none() {
            self.model.opaque_macros += 1;
        }
        self.finish(id, ItemKind::MacroCall { path, opened, included });
        let first = self.model.items.len();
        for item in items.iter_mut().flatten() {
            self.item(item);
        }
        self.mark_thread_locals(name, first);
        id
    }

    /// Statics out of `thread_local!` are keys.
    pub(super) fn mark_thread_locals(&mut self, name: Name, first: usize) {
        if name != "thread_local" {
            return;
        }
        for item in &mut self.model.items[first..] {
            if let ItemKind::Static(it) = &mut item.kind {
                it.thread_local = true;
            }
        }
    }

    /// Items that syn keeps as tokens: fns, consts and types without their second half, `pub macro`.
    fn bodyless(&mut self, tokens: TokenStream, container: Option<ItemId>) -> Option<ItemId> {
        let span = self.src.tokens(&tokens)?;
        let Ok(Bodyless { mut attrs, vis, kind }) = syn::parse2::<Bodyless>(tokens) else {
            let message = "this kind of item is not known".into();
            self.model.errors.push(SyntaxError { span, message, too_deep: false });
            return None;
        };
        let vis = Some(&vis);
        let end = span.end;
        Some(match kind {
            BodylessKind::Fn(modifiers, mut sig) => {
                self.lower_fn(&mut attrs, vis, &modifiers, &mut sig, None, end, container)
            }
            BodylessKind::Static { first, ident, ty, is_const, mut value } => {
                let first = self.src.start(first);
                let id = self.begin(Head { attrs: &mut attrs, vis, first, end, ident: Some(&ident) }, container);
                self.item_static(id, ty.as_ref(), is_const, value.as_mut())
            }
            BodylessKind::Type { first, ident, generics, bounds, ty } => {
                let first = self.src.start(first);
                let id = self.begin(Head { attrs: &mut attrs, vis, first, end, ident: Some(&ident) }, container);
                let generics = self.generics(&generics);
                let bounds = self.bounds(&bounds);
                let ty = ty.map(|ty| self.ty(&ty));
                self.finish(id, ItemKind::TypeAlias(Box::new(TypeAlias { generics, bounds, ty })))
            }
            BodylessKind::Use { first, trees } => {
                let first = self.src.start(first);
                let id = self.begin(Head { attrs: &mut attrs, vis, first, end, ident: None }, container);
                let leaves = self.use_trees(&trees);
                self.finish(id, ItemKind::Use(leaves))
            }
            BodylessKind::Macro { first, ident } => {
                let first = self.src.start(first);
                let id = self.begin(Head { attrs: &mut attrs, vis, first, end, ident: Some(&ident) }, container);
                self.finish(id, ItemKind::MacroDef { may_jump: true })
            }
        })
    }
}
