"""What voice engines share: reading text aloud (`reading`, `phonemes`), acting (`delivery`), mouths (`lips`),
voices (`voicebank`) and weights (`weights`).

Nothing here imports a model before it is asked to speak.
"""
